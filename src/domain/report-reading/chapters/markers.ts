import { parseChineseNumber } from '../../prose/scan/chinese-number.ts'

export interface Marker {
  /** With the blanks behind it. */
  readonly text: string
  readonly level: 1 | 2 | 3 | 4
  readonly ordinal: number
}

const digits = '[\\d０-９]{1,2}'
const han = '[一二三四五六七八九十]{1,3}'
const pattern = new RegExp(
  `(?:(${han})[、．.]|[（(]\\s?(${han})\\s?[）)]|(${digits})(?:[.．、](?![\\d０-９])|[.．](?=(?:19|20)\\d\\d年))|[（(]\\s?(${digits})\\s?[）)])\\s*`,
  'y',
)

function ordinalOf(text: string): number {
  const digits = text.normalize('NFKC')
  const number = /^\d+$/.test(digits) ? null : parseChineseNumber(digits)
  return number ? Number(number.value.numerator) : Number(digits)
}

/** The number of a heading or list item that stands at `at`: 一、（一）1.（1）. */
export function markerAt(line: string, at = 0): Marker | null {
  pattern.lastIndex = at
  const match = pattern.exec(line)
  if (!match) return null
  const level = ([1, 2, 3, 4] as const).find((group) => match[group] !== undefined)
  return level ? { text: match[0], level, ordinal: ordinalOf(match[level] ?? '') } : null
}
