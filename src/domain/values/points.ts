import type { Ratio } from './ratio.ts'
import { normaliseDecimal, parseDecimal, ratioOf, roundRatio } from './ratio.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'

/** A score, weight or deduction in integer hundredths of a point: 7.5 分 is 750. */
export type Points = number & { readonly unit: 'hundredths of a point' }

export const noPoints = 0 as Points

/** Throws RangeError unless the value is a safe integer: a fraction of a hundredth is a defect, not an input. */
export function pointsFromHundredths(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not whole hundredths: ${hundredths}`)
  return hundredths as Points
}

export function addPoints(...parts: readonly Points[]): Points {
  return pointsFromHundredths(parts.reduce((sum, part) => sum + part, 0))
}

export function subtractPoints(a: Points, b: Points): Points {
  return pointsFromHundredths(a - b)
}

export function pointsAsRatio(points: Points): Ratio {
  return ratioOf(points, 100)
}

/** Rounds a value in whole points half-up once, to a multiple of `step` hundredths (1 = 0.01 分, 50 = 0.5 分). */
export function pointsFromRatio(value: Ratio, step = 1): Points {
  const steps = roundRatio(ratioOf(value.numerator * 100n, value.denominator * BigInt(step)))
  return pointsFromHundredths(Number(steps) * step)
}

/** `7.5`, `8`, `9.98`: no trailing zeros, as scores read in the body of a report. */
export function formatPoints(points: Points): string {
  const fixed = formatPointsFixed(points)
  return fixed.replace(/\.?0+$/, '')
}

/** `94.00`: always two decimals, as totals and tables read. */
export function formatPointsFixed(points: Points): string {
  const digits = String(Math.abs(points)).padStart(3, '0')
  return `${points < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Full-width digits and a trailing 分 are read. Codes: `points-not-a-number`, `points-too-precise` (more than two decimals). */
export function parsePoints(
  text: string,
): Result<Points, { code: 'points-not-a-number' | 'points-too-precise'; details?: Record<string, string> }> {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replaceAll('−', '-').replace(/分$/, '')
  const value = parseDecimal(normaliseDecimal(plain))
  if (!value) return fail('points-not-a-number', { text })
  const hundredths = ratioOf(value.numerator * 100n, value.denominator)
  if (hundredths.denominator !== 1n) return fail('points-too-precise', { text })
  const points = Number(hundredths.numerator)
  return Number.isSafeInteger(points)
    ? ok(pointsFromHundredths(points))
    : fail('points-not-a-number', { text })
}
