import { normaliseDecimal, parseDecimal, ratioOf } from './ratio.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

/** 数量 in integer thousandths of the asset's unit: 2 台 is 2000, 120.5 平方米 is 120500. */
export type Quantity = number & { readonly unit: 'thousandths' }

export const noQuantity = 0 as Quantity
export const oneUnit = 1000 as Quantity

/** Throws RangeError unless the value is a safe integer. */
export function quantityFromThousandths(thousandths: number): Quantity {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`not whole thousandths: ${thousandths}`)
  return thousandths as Quantity
}

export function addQuantity(...parts: readonly Quantity[]): Quantity {
  return quantityFromThousandths(parts.reduce((sum, part) => sum + part, 0))
}

export function subtractQuantity(a: Quantity, b: Quantity): Quantity {
  return quantityFromThousandths(a - b)
}

/** `2`, `120.5`: no trailing zeros and no separators. */
export function formatQuantity(quantity: Quantity): string {
  const sign = quantity < 0 ? '-' : ''
  const digits = String(Math.abs(quantity)).padStart(4, '0')
  const fraction = digits.slice(-3).replace(/0+$/, '')
  return `${sign}${digits.slice(0, -3)}${fraction === '' ? '' : `.${fraction}`}`
}

export type QuantityProblem = {
  readonly code: 'quantity-not-a-number' | 'quantity-too-precise' | 'quantity-negative' | 'quantity-too-large'
  readonly details?: Readonly<Record<string, string>>
}

/** Reads a typed or imported number: full-width digits, separators in threes, at most three decimals, never negative. */
export function parseQuantity(text: string): Result<Quantity, QuantityProblem> {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const ungrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) ? plain.replaceAll(',', '') : plain
  const value = parseDecimal(normaliseDecimal(ungrouped))
  if (!value) return fail('quantity-not-a-number', { text })
  if (value.numerator < 0n) return fail('quantity-negative', { text })
  const scaled = ratioOf(value.numerator * 1000n, value.denominator)
  if (scaled.denominator !== 1n) return fail('quantity-too-precise', { text })
  const thousandths = Number(scaled.numerator)
  return Number.isSafeInteger(thousandths)
    ? ok(thousandths as Quantity)
    : fail('quantity-too-large', { text })
}
