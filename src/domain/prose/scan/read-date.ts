import type { IsoDate } from '../../values/iso-date.ts'
import { parseIsoDate } from '../../values/iso-date.ts'
import type { Span } from '../prose-figure.ts'
import { chineseDigits, parseChineseNumber } from './chinese-number.ts'

export interface FoundDate extends Span {
  readonly kind: 'date'
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}

export interface FoundYear extends Span {
  readonly kind: 'year'
  readonly value: number
}

const blank = '[ \\n]{0,3}'
const fourDigits = '\\d{4}|[〇零一二三四五六七八九]{4}'
const twoDigits = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
const year = `(${fourDigits})${blank}年${blank}`
const month = `(${twoDigits})${blank}月`
const day = `(${twoDigits})${blank}[日号]`

const written = new RegExp(`(?:${year})?${month}(?:${blank}${day})?(?!度)`, 'y')
const digitsOnly = /((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y
const yearAlone = new RegExp(`(${fourDigits})${blank}年(?:度)?`, 'y')

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null
  if (/^\d+$/.test(text)) return Number(text)
  const number = parseChineseNumber(text)
  const digits = text.length === 4 ? chineseDigits(text) : null
  if (digits !== null) return Number(digits)
  return number === null ? null : Number(number.value.numerator)
}

const isYear = (value: number | null): value is number => value !== null && value >= 1900 && value <= 2100

function dateAt(plain: string, at: number): FoundDate | null {
  digitsOnly.lastIndex = written.lastIndex = at
  const compact = digitsOnly.exec(plain)
  const match = compact ?? written.exec(plain)
  if (!match) return null
  const [y, m, d] = compact ? [match[1], match[3], match[4]] : [match[1], match[2], match[3]]
  const [yearValue, monthValue, dayValue] = [wholeNumber(y), wholeNumber(m), wholeNumber(d)]
  if (monthValue === null || (y !== undefined && !isYear(yearValue))) return null
  const end = at + match[0].length
  return { kind: 'date', start: at, end, year: yearValue, month: monthValue, day: dayValue }
}

/** 2024年3月15日, 二〇二四年三月, 12月31日, 2024-03-15, 2023年度; null when no date or year starts at `at`. */
export function readDate(plain: string, at: number): FoundDate | FoundYear | null {
  const date = dateAt(plain, at)
  if (date) return date
  yearAlone.lastIndex = at
  const match = yearAlone.exec(plain)
  const value = wholeNumber(match?.[1])
  return match && isYear(value) ? { kind: 'year', start: at, end: at + match[0].length, value } : null
}

/** The calendar day; null when a part is open or there is no such day. */
export function isoOf(date: {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}): IsoDate | null {
  if (date.year === null || date.day === null) return null
  const [m, d] = [date.month, date.day].map((part) => String(part).padStart(2, '0'))
  return parseIsoDate(`${date.year}-${m}-${d}`)
}

/** 2月30日 and 13月 are no dates whatever the year; 2月29日 needs a leap year. */
export function isPossible(date: {
  readonly year: number | null
  readonly month: number
  readonly day: number | null
}): boolean {
  return isoOf({ year: date.year ?? 2024, month: date.month, day: date.day ?? 1 }) !== null
}
