/** What one cell of a spreadsheet may hold. */
const longestText = 32_767
const cutMark = '……（超出单元格长度，其余未导出）'

/**
 * Text as a spreadsheet file can carry it. `_x0041_` would be read as the letter A, so its underscore is escaped the way
 * the format asks; what XML has no room for goes.
 */
export function textValue(text: string): string {
  const kept = text.length > longestText ? text.slice(0, longestText - cutMark.length) + cutMark : text
  return kept.replace(/[\uFFFE\uFFFF]/g, '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** `#N/A` typed by a person is text; the writer would make an error value of it. */
export function looksLikeError(text: string): boolean {
  return /^#[A-Z]+(?:[/_][A-Z0-9]+)?[!?]?$/.test(text)
}

/** The number, or null when a spreadsheet, which keeps fifteen digits, would change it: such a figure stays text. */
export function numberValue(decimal: string): number | null {
  const digits = decimal.replace(/^[+-]?0*|\./g, '').replace(/^0+/, '')
  return digits.length <= 15 && /^[+-]?\d+(?:\.\d+)?$/.test(decimal) ? Number(decimal) : null
}

interface ShownNumber {
  readonly decimal: string
  readonly decimals: number
  readonly percent?: boolean
}

/**
 * `#,##0.00` for money; three decimals, as quantities have them, show none for a whole number, because `#,##0.###` would
 * print a bare point after it.
 */
export function numberFormat({ decimal, decimals, percent }: ShownNumber): string {
  if (percent) return `0.${'0'.repeat(decimals)}%`
  if (decimals <= 0) return '#,##0'
  if (decimals <= 2) return `#,##0.${'0'.repeat(decimals)}`
  const fraction = (decimal.split('.')[1] ?? '').replace(/0+$/, '')
  if (decimals === 3) return fraction === '' ? '#,##0' : '#,##0.###'
  return `#,##0.00${'#'.repeat(decimals - 2)}`
}

/** Text longer than 255 characters shows as ##### in a cell formatted as text. */
export function textFormat(text: string): string | null {
  return text.length > 255 ? null : '@'
}
