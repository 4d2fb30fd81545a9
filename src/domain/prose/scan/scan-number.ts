import type { OtherNumber } from '../prose-figure.ts'
import { readDigits } from './digits.ts'
import type { Raw, RawMeasure, Scanned } from './raw.ts'
import { isPossible, readDate } from './read-date.ts'
import type { Unit } from './read-unit.ts'
import { readUnit } from './read-unit.ts'
import { scanChinese } from './scan-chinese.ts'
import { addRatio, multiplyRatio, ratioOf } from '../../values/ratio.ts'

const fraction = /\d{1,6} ?\/ ?\d{1,6}(?!\d)/y
const digitRun = /\d+/y

/** `-3.2%`, but not the second end of `1-3.2%` and not `ZC-3`. */
function hasMinus(plain: string, at: number, from: number): boolean {
  if (plain[at - 1] === '负') return at - 1 >= from
  if (plain[at - 1] !== '-' || at - 1 < from) return false
  const behindFigure = from > 0 && plain.slice(from, at - 1).trim() === ''
  return !behindFigure && !/[\dA-Za-z)）]/.test(plain[at - 2] ?? '')
}

/** `1亿2,000万元`: one amount in two units. */
function withSmallerUnit(plain: string, first: RawMeasure): RawMeasure {
  if (first.unit?.text !== '亿' || !/\d/.test(plain[first.end] ?? '')) return first
  const rest = readDigits(plain, first.end)
  if (!rest || 'unclear' in rest) return first
  const unit = readUnit(plain, rest.start, rest.end)
  if (unit?.kind !== 'money' || unit.text !== '万元') return first
  const amount = addRatio(multiplyRatio(first.amount, ratioOf(10_000)), rest.value)
  return { ...first, end: unit.end, amount, decimals: rest.decimals, unit }
}

function figure(raw: Raw): Scanned {
  return { kind: 'figure', raw, end: raw.end }
}

function scanArabic(plain: string, at: number, from: number): Scanned {
  fraction.lastIndex = digitRun.lastIndex = at
  const parts = fraction.exec(plain)
  if (parts) return figure({ kind: 'unclear', reason: 'fraction', start: at, end: at + parts[0].length })
  const numeral = readDigits(plain, at)
  if (!numeral) {
    const end = at + (digitRun.exec(plain)?.[0].length ?? 1)
    return { kind: 'other', other: { kind: 'code', start: at, end }, end }
  }
  const unit: Unit | null = readUnit(plain, at, numeral.end)
  const end = unit?.end ?? numeral.end
  if ('unclear' in numeral) return figure({ kind: 'unclear', reason: numeral.unclear, start: at, end })
  if (!unit && /[A-Za-z]/.test(plain[end] ?? '')) {
    const letters = /^[A-Za-z0-9]*/.exec(plain.slice(end, end + 24))?.[0].length ?? 0
    return { kind: 'other', other: { kind: 'code', start: at, end: end + letters }, end: end + letters }
  }
  const minus = hasMinus(plain, at, from)
  const amount = minus ? multiplyRatio(numeral.value, ratioOf(-1)) : numeral.value
  const start = minus ? at - 1 : at
  return figure(
    withSmallerUnit(plain, { kind: 'measure', start, end, amount, decimals: numeral.decimals, unit }),
  )
}

/** What starts at `at`: a date before all else, then what is claimed as no figure, then a number. `from` is where the last one ended. */
export function scanNumber(plain: string, at: number, from: number, claim: OtherNumber | undefined): Scanned {
  const claimed = claim !== undefined && claim.start <= at && claim.start >= from
  const date = claimed && claim.start < at ? null : readDate(plain, at)
  if (date) {
    const impossible = date.kind === 'date' && !isPossible(date)
    return figure(impossible ? { kind: 'unclear', reason: 'no-such-day', start: at, end: date.end } : date)
  }
  if (claimed) return { kind: 'other', other: claim, end: claim.end }
  return /\d/.test(plain[at] ?? '') ? scanArabic(plain, at, from) : scanChinese(plain, at)
}
