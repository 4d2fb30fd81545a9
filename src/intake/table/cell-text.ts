/** Told for every row as it becomes text. */
export type RowProgress = (row: number, rows: number) => void

/** `R3C2`: the place of a cell as a person counts. */
export function placeOf(row: number, column: number): string {
  return `R${row + 1}C${column + 1}`
}

/** A cell as a person sees it. Every digit is kept: a code of 20 digits is text in the file and stays text here. */
export function cellText(value: unknown, numberFormat: string | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.normalize('NFC').replace(/\r\n?/gu, '\n').trim()
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return dateText(value)
  return typeof value === 'number' ? numberText(value, numberFormat) : ''
}

/** Spreadsheets know no time zone: the day is given as UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ')
}

/**
 * The shortest decimal of the number, without exponent: what was typed. Noise of sums (0.1 + 0.2) beyond 15 digits is cut as
 * Excel cuts it. A format of zeros alone is how codes with leading zeros are kept as numbers.
 */
function numberText(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return ''
  const rounded = Number(value.toPrecision(15))
  const text = plainDecimal(String(rounded))
  const zeros = /^0{2,}$/.test(format ?? '') ? (format ?? '').length : 0
  return zeros > 0 && /^\d+$/.test(text) ? text.padStart(zeros, '0') : text
}

function plainDecimal(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
