import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidateFunds } from '../../../src/domain/evaluation/funds.ts'
import { formatPercent } from '../../../src/domain/values/ratio.ts'
import { evaluationOf, fundOf } from './evaluation-of.ts'

const unit = { 'unit/u1': { name: '中心', order: 'a' } }

describe('consolidateFunds', () => {
  it('adds department and units by source, by unit and overall', () => {
    const funds = consolidateFunds(
      evaluationOf({
        ...unit,
        'fund/self/general-public': fundOf({
          revenue: 100,
          initial: 80,
          adjusted: 100,
          spent: 90,
          basic: 30,
          project: 60,
        }),
        'fund/u1/general-public': fundOf({
          revenue: 50,
          initial: 50,
          adjusted: 50,
          spent: 45,
          basic: 40,
          project: 5,
        }),
        'fund/u1/other': fundOf({
          revenue: 10,
          initial: 0,
          adjusted: 50,
          spent: 15,
          basic: 0,
          project: 10,
        }),
      }),
    )
    expect([...funds.bySource.keys()]).toEqual(['general-public', 'other'])
    expect(funds.bySource.get('general-public')).toMatchObject({
      revenue: 15_000,
      initial: 13_000,
      adjusted: 15_000,
      spent: 13_500,
      basic: 7_000,
      project: 6_500,
      unexplained: 0,
    })
    expect(funds.byUnit.get('self')).toMatchObject({ spent: 9_000 })
    expect(funds.byUnit.get('u1')).toMatchObject({ spent: 6_000 })
    expect(funds.total).toMatchObject({ revenue: 16_000, adjusted: 20_000, spent: 15_000, unexplained: 500 })
    expect(funds.total.rate && formatPercent(funds.total.rate)).toBe('75.00%')
  })

  it('keeps what nobody filled in as null, and the rate of nothing undefined', () => {
    const empty = consolidateFunds(evaluationOf(unit))
    expect(empty.total).toEqual({
      revenue: null,
      initial: null,
      adjusted: null,
      spent: null,
      basic: null,
      project: null,
      rate: null,
      unexplained: null,
    })
    expect([...empty.byUnit.keys()]).toEqual(['self', 'u1'])
    expect(empty.bySource.size).toBe(0)

    const zero = consolidateFunds(
      evaluationOf({ 'fund/self/state-capital': fundOf({ adjusted: 0, spent: 0 }) }),
    )
    expect(zero.total).toMatchObject({ adjusted: 0, spent: 0, rate: null })
  })

  it('ignores rows in which nothing was typed', () => {
    const funds = consolidateFunds(evaluationOf({ 'fund/self/other': fundOf({}) }))
    expect(funds.bySource.size).toBe(0)
  })

  it('sums the same by source, by unit and overall', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: undefined })
    const row = fc.record({ adjusted: amount, spent: amount })
    fc.assert(
      fc.property(row, row, row, row, (a, b, c, d) => {
        const fund = (cells: typeof a) =>
          fundOf(Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)))
        const funds = consolidateFunds(
          evaluationOf({
            ...unit,
            'fund/self/general-public': fund(a),
            'fund/self/other': fund(b),
            'fund/u1/general-public': fund(c),
            'fund/u1/other': fund(d),
          }),
        )
        const sum = (totals: Iterable<{ readonly spent: number | null }>) =>
          [...totals].reduce((total, { spent }) => total + (spent ?? 0), 0)
        expect(sum(funds.bySource.values())).toBe(funds.total.spent ?? 0)
        expect(sum(funds.byUnit.values())).toBe(funds.total.spent ?? 0)
      }),
    )
  })
})
