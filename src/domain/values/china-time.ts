import type { IsoDate } from './iso-date.ts'
import { formatChineseDate, parseIsoDate } from './iso-date.ts'

/** Counts carry instants; the report speaks of the day and hour on the wall, which in China is eight hours ahead of UTC. */
function onTheWall(instant: string): string | null {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? null : new Date(time + 8 * 3_600_000).toISOString()
}

/** `2023-12-20 10:00`; as it is written when it is no instant. */
export function minuteText(instant: string): string {
  return onTheWall(instant)?.slice(0, 16).replace('T', ' ') ?? instant
}

export function dayOf(instant: string): IsoDate | null {
  return parseIsoDate(onTheWall(instant)?.slice(0, 10) ?? '')
}

/** `2023年12月20日`. */
export function dayText(instant: string): string {
  const day = dayOf(instant)
  return day ? formatChineseDate(day) : instant
}
