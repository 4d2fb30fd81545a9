import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Points } from '../../../src/domain/values/points.ts'
import {
  formatPoints,
  formatPointsFixed,
  parsePoints,
  pointsFromHundredths,
  pointsFromRatio,
} from '../../../src/domain/values/points.ts'
import { ratioOf } from '../../../src/domain/values/ratio.ts'

function points(text: string): number | string {
  const result = parsePoints(text)
  return result.ok ? result.value : result.problem.code
}

describe('points', () => {
  it('reads in the body without idle zeros and in tables with two decimals', () => {
    expect([0, 50, 750, 998, 1000, 10000].map((value) => formatPoints(value as Points))).toEqual([
      '0',
      '0.5',
      '7.5',
      '9.98',
      '10',
      '100',
    ])
    expect(formatPointsFixed(9400 as Points)).toBe('94.00')
    expect(formatPoints(-150 as Points)).toBe('-1.5')
  })

  it('reads full-width digits, a trailing 分 and half-typed decimals', () => {
    expect(['７．５', '7.5分', ' 7.50 ', '7.', '.5', '−1'].map(points)).toEqual([
      750, 750, 750, 700, 50, -100,
    ])
  })

  it('refuses letters and a third decimal', () => {
    expect(['', 'x', '7,5', '1e2'].map(points)).toEqual(Array(4).fill('points-not-a-number'))
    expect(points('7.555')).toBe('points-too-precise')
    expect(points('9'.repeat(40))).toBe('points-not-a-number')
  })

  it('round-trips through both forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), (value) => {
        const all = [points(formatPoints(value as Points)), points(formatPointsFixed(value as Points))]
        return all.every((read) => read === value)
      }),
    )
  })

  it('rounds half-up once, to any step', () => {
    expect(pointsFromRatio(ratioOf(7705, 1000))).toBe(771)
    expect(pointsFromRatio(ratioOf(7704, 1000))).toBe(770)
    expect(pointsFromRatio(ratioOf(-5, 1000))).toBe(-1)
    expect(pointsFromRatio(ratioOf(725, 100), 50)).toBe(750)
    expect(pointsFromRatio(ratioOf(724, 100), 50)).toBe(700)
  })

  it('throws on a fraction of a hundredth', () => {
    expect(() => pointsFromHundredths(0.1)).toThrow(RangeError)
  })
})
