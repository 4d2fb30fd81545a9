import type { Ratio } from './ratio.ts'
import { formatDecimal, parseDecimal, ratioOf } from './ratio.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

/** An amount in integer fen (分, 1/100 元): 40,118.72 万元 is 40_118_720_000. */
export type Fen = number & { readonly unit: 'fen' }

export type MoneyUnit = '元' | '万元'

export const noMoney = 0 as Fen

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

function groupThousands(text: string): string {
  return text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
}

/** `40,118.72`: two decimals, half-up, thousands separators; the unit is printed beside it, not here. */
export function formatMoney(amount: Fen, unit: MoneyUnit): string {
  return groupThousands(formatDecimal(ratioOf(amount, fenPerUnit[unit]), 2))
}

/** The amount as a person would retype it: no separators and no decimals lost (1 元 in 万元 is `0.0001`). */
export function moneyAsInput(amount: Fen, unit: MoneyUnit): string {
  const decimals = unit === '元' ? 2 : 6
  const text = formatDecimal(ratioOf(amount, fenPerUnit[unit]), decimals)
  return text.replace(/(\.\d\d\d*?)0+$/, '$1').replace(/\.00$/, '')
}

export type MoneyProblem = {
  readonly code: 'money-not-a-number' | 'money-too-precise' | 'money-too-large'
  readonly details?: Readonly<Record<string, string>>
}

/**
 * Reads what people type and paste: full-width digits, thousands separators (half and full width), spaces, ￥ and a
 * trailing 元 or 万元, which then overrules `unit`. Nothing finer than one fen is accepted.
 */
export function parseMoney(text: string, unit: MoneyUnit): Result<Fen, MoneyProblem> {
  const plain = text.normalize('NFKC').replace(/[\s,¥]/g, '').replace(/[−－]/g, '-')
  const match = /^(.*?)(万元|元)?$/.exec(plain)
  const digits = match?.[1] ?? ''
  const statedUnit = (match?.[2] as MoneyUnit | undefined) ?? unit
  const value = parseDecimal(digits)
  if (!value) return fail('money-not-a-number', { text })
  const fen = ratioOf(value.numerator * BigInt(fenPerUnit[statedUnit]), value.denominator)
  if (fen.denominator !== 1n) return fail('money-too-precise', { text })
  const amount = Number(fen.numerator)
  return Number.isSafeInteger(amount) ? ok(amount as Fen) : fail('money-too-large', { text })
}
