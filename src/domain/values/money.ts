import type { Ratio } from './ratio.ts'
import { formatDecimal, normaliseDecimal, parseDecimal, ratioOf } from './ratio.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

/** An amount in integer fen (分, 1/100 元): 40,118.72 万元 is 40_118_720_000. */
export type Fen = number & { readonly unit: 'fen' }

export type MoneyUnit = '元' | '万元'

const fenPerUnit: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 1_000_000 }

/** Throws RangeError unless the value is a safe integer, i.e. below 90 万亿元. */
export function fenFromInteger(fen: number): Fen {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not whole fen: ${fen}`)
  return fen as Fen
}

export function addMoney(...parts: readonly Fen[]): Fen {
  return fenFromInteger(parts.reduce((sum, part) => sum + part, 0))
}

export function subtractMoney(a: Fen, b: Fen): Fen {
  return fenFromInteger(a - b)
}

/** Null when the denominator is zero: the rate is then undefined, never 0 % or 100 %. */
export function moneyRate(numerator: Fen, denominator: Fen): Ratio | null {
  return denominator === 0 ? null : ratioOf(numerator, denominator)
}

/** `40118.72` → `40,118.72`. By slices: a look-behind would stop older Safari from reading the whole program. */
export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.')
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.slice(sign.length)
  const first = digits.length % 3 || 3
  const groups = [digits.slice(0, first)]
  for (let start = first; start < digits.length; start += 3) groups.push(digits.slice(start, start + 3))
  return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`
}

/** `40,118.72`: two decimals, half-up, thousands separators; the unit is printed beside it, not here. */
export function formatMoney(amount: Fen, unit: MoneyUnit): string {
  return groupThousands(formatDecimal(ratioOf(amount, fenPerUnit[unit]), 2))
}

/** The amount as a person would retype it: no separators, no decimals lost (1 元 in 万元 is `0.0001`), no idle zeros. */
export function moneyAsInput(amount: Fen, unit: MoneyUnit): string {
  const exactDecimals = unit === '元' ? 2 : 6
  const text = formatDecimal(ratioOf(amount, fenPerUnit[unit]), exactDecimals)
  const [whole = '', fraction = ''] = text.split('.')
  const kept = fraction.replace(/0+$/, '')
  return kept === '' ? whole : `${whole}.${kept.padEnd(2, '0')}`
}

export type MoneyProblem = {
  readonly code: 'money-not-a-number' | 'money-too-precise' | 'money-too-large'
  readonly details?: Readonly<Record<string, string>>
}

/** Separators in threes (or in fours, as 万 is counted): `1,5` is a slip, not fifteen. */
const grouped = /^(\d{1,3}(,\d{3})+|\d{1,4}(,\d{4})+)(\.\d*)?$/

function readDigits(text: string): string {
  const inBrackets = /^\((.*)\)$/.exec(text)
  const signed = inBrackets ? `-${inBrackets[1]}` : text
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(signed) ?? []
  return `${sign}${normaliseDecimal(grouped.test(digits) ? digits.replaceAll(',', '') : digits)}`
}

/**
 * Reads what people type and paste: full-width digits, thousands separators (half and full width), spaces, ￥, brackets
 * for negative, and a trailing 元, 万 or 万元, which then overrules `unit`. Nothing finer than one fen is accepted.
 */
export function parseMoney(text: string, unit: MoneyUnit): Result<Fen, MoneyProblem> {
  const plain = text.normalize('NFKC').replace(/[\s¥]/g, '').replaceAll('−', '-')
  const [, digits = '', suffix] = /^(.*?)(万元|万|元)?$/.exec(plain) ?? []
  const statedUnit: MoneyUnit = suffix === undefined ? unit : suffix === '元' ? '元' : '万元'
  const value = parseDecimal(readDigits(digits))
  if (!value) return fail('money-not-a-number', { text })
  const fen = ratioOf(value.numerator * BigInt(fenPerUnit[statedUnit]), value.denominator)
  if (fen.denominator !== 1n) return fail('money-too-precise', { text })
  const amount = Number(fen.numerator)
  return Number.isSafeInteger(amount) ? ok(amount as Fen) : fail('money-too-large', { text })
}
