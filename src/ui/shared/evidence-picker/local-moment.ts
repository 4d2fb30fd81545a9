/** `2024-03-05 10:30:12`, by the clock on the wall: what a camera writes and a report prints. */
export function localMoment(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`
}

/** Cameras call every picture `image.jpg`: the time tells them apart. */
export function photoName(moment: string): string {
  const [day = '', hour = '', minute = '', second = ''] = moment.split(/[ :]/)
  return `照片 ${day} ${hour}时${minute}分${second}秒.jpg`
}
