import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ratio } from '../../../src/domain/values/ratio.ts'
import {
  absoluteRatio,
  addRatio,
  compareRatio,
  divideRatio,
  floorRatio,
  formatDecimal,
  formatPercent,
  maximumRatio,
  minimumRatio,
  multiplyRatio,
  normaliseDecimal,
  parseDecimal,
  ratioOf,
  roundRatio,
  subtractRatio,
} from '../../../src/domain/values/ratio.ts'

const integers = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 6n })
const ratios = fc.tuple(integers, positive).map(([n, d]) => ratioOf(n, d))

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b)
}

describe('ratio', () => {
  it('is kept in lowest terms over a positive denominator', () => {
    expect(ratioOf(6, -8)).toEqual({ numerator: -3n, denominator: 4n })
    expect(ratioOf(0, 5)).toEqual({ numerator: 0n, denominator: 1n })
    fc.assert(
      fc.property(ratios, ratios, (a, b) =>
        [addRatio(a, b), multiplyRatio(a, b), subtractRatio(a, b)].every(
          ({ numerator, denominator }) => denominator > 0n && gcd(numerator, denominator) === 1n,
        ),
      ),
    )
  })

  it('has no zero denominator', () => {
    expect(() => ratioOf(1, 0)).toThrow(RangeError)
    expect(() => divideRatio(ratioOf(1), ratioOf(0))).toThrow(RangeError)
    expect(() => ratioOf(1.5)).toThrow(RangeError)
  })

  it('obeys the laws of fractions', () => {
    const equal = (a: Ratio, b: Ratio) => compareRatio(a, b) === 0
    fc.assert(
      fc.property(ratios, ratios, ratios, (a, b, c) => {
        expect(
          equal(multiplyRatio(a, addRatio(b, c)), addRatio(multiplyRatio(a, b), multiplyRatio(a, c))),
        ).toBe(true)
        expect(equal(subtractRatio(addRatio(a, b), b), a)).toBe(true)
        if (b.numerator !== 0n) expect(equal(multiplyRatio(divideRatio(a, b), b), a)).toBe(true)
        expect(compareRatio(minimumRatio(a, b), maximumRatio(a, b))).toBeLessThanOrEqual(0)
        expect(absoluteRatio(a).numerator).toBeGreaterThanOrEqual(0n)
      }),
    )
  })

  it('rounds half away from zero and floors towards minus infinity', () => {
    expect([1, 2, 3, -1, -2, -3].map((halves) => roundRatio(ratioOf(halves, 2)))).toEqual([
      1n,
      1n,
      2n,
      -1n,
      -1n,
      -2n,
    ])
    expect([3, -3, 4, -4].map((halves) => floorRatio(ratioOf(halves, 2)))).toEqual([1n, -2n, 2n, -2n])
  })

  it('reads and writes decimals', () => {
    expect(parseDecimal('-12.340')).toEqual(ratioOf(-1234, 100))
    expect(['', '.', '1.', '.5', '1,000', '1e3', '１', ' 1'].map(parseDecimal)).toEqual(Array(8).fill(null))
    expect(['1.', '.5', '12.5', 'x.'].map(normaliseDecimal)).toEqual(['1', '0.5', '12.5', 'x.'])
    expect(formatDecimal(ratioOf(-1, 1000), 2)).toBe('0.00')
    expect(formatDecimal(ratioOf(1, 3), 0)).toBe('0')
    expect(formatPercent(ratioOf(4_003_638, 4_011_872))).toBe('99.79%')
    fc.assert(
      fc.property(integers, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const ratio = ratioOf(value, 10n ** BigInt(decimals))
        const read = parseDecimal(formatDecimal(ratio, decimals))
        expect(read).toEqual(ratio)
      }),
    )
  })
})
