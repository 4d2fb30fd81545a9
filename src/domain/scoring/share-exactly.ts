import type { Ratio } from '../values/ratio.ts'
import { addRatio, compareRatio, floorRatio, ratioOf, subtractRatio, zeroRatio } from '../values/ratio.ts'

/**
 * [S-03] Splits a whole number in proportion to the shares so that the parts add up to it exactly: every part is cut
 * down to a whole, and what is left over goes one by one to the largest fractions, the earlier first on a tie.
 */
export function shareExactly(total: number, shares: readonly Ratio[]): readonly number[] {
  if (shares.length === 0) {
    if (total !== 0) throw new RangeError(`nothing to share ${total} among`)
    return []
  }
  const sum = shares.reduce(addRatio, zeroRatio)
  if (sum.numerator <= 0n) throw new RangeError('shares that add up to nothing')
  const parts = shares.map((share, index) => {
    const exact = ratioOf(
      BigInt(total) * share.numerator * sum.denominator,
      share.denominator * sum.numerator,
    )
    const whole = floorRatio(exact)
    return { index, whole: Number(whole), fraction: subtractRatio(exact, ratioOf(whole)) }
  })
  let left = total - parts.reduce((taken, part) => taken + part.whole, 0)
  const byFraction = [...parts].sort((a, b) => compareRatio(b.fraction, a.fraction) || a.index - b.index)
  for (const part of byFraction) {
    if (left === 0) break
    part.whole += 1
    left -= 1
  }
  return parts.map((part) => part.whole)
}
