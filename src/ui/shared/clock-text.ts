function two(part: number): string {
  return String(part).padStart(2, '0')
}

/** `10:32:07` in the device's own time zone. */
export function timeOfDay(instant: string): string {
  const time = new Date(instant)
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}

/** `2024年3月5日` in the device's own time zone. */
export function dayText(instant: string): string {
  const time = new Date(instant)
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日`
}

/** `3月5日 10:32`, with the year when it is not this one. */
export function momentText(instant: string, now: Date): string {
  const time = new Date(instant)
  const year = time.getFullYear() === now.getFullYear() ? '' : `${time.getFullYear()}年`
  return `${year}${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`
}
