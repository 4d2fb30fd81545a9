/** A calendar day as `YYYY-MM-DD`, free of any time zone. */
export type IsoDate = string & { readonly unit: 'calendar day' }

/** Null unless the text is a day that exists (`2023-02-29` does not). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])]
  const day = new Date(Date.UTC(year, month, date))
  const exists = day.getUTCFullYear() === year && day.getUTCMonth() === month && day.getUTCDate() === date
  return exists ? (text as IsoDate) : null
}

/** Natural days from `from` to `to`; the day after is 1. Statutory deadlines count from the following day. */
export function naturalDaysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** `2024年3月15日`: Arabic digits without leading zeros, as 成文日期 is written (GB/T 9704). */
export function formatChineseDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
