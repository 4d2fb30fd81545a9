import { describe, expect, it } from 'vitest'
import { fundRow } from './evaluation-of.ts'
import { factsOf, linesText, scoreLeafOf } from './test-system.ts'

const linear = { rule: { kind: 'linear-rate', figure: { name: 'expenditure-rate' } }, weight: 10 }

describe('S-11 linear-rate', () => {
  it('S-11 scores the rate times the weight', () => {
    const node = scoreLeafOf(linear, {
      funds: [fundRow({ adjusted: 40_118_720_000, spent: 40_036_380_000 })],
    })
    expect(node.score).toBe(998)
    expect(linesText(node)).toBe('rule-linear-rate:2')
    expect(node.why).toBe(
      '全年支出 40,036.38 万元÷调整后预算 40,118.72 万元＝99.79%，99.79%×10 分＝9.98 分（某条）',
    )
  })

  it('S-11 counts a rate above the cap as the cap, a negative one as 0', () => {
    const above = scoreLeafOf(linear, { funds: [fundRow({ adjusted: 100, spent: 130 })] })
    expect(above.score).toBe(1000)
    expect(above.why).toContain('超过 100% 的按 100% 计')
    expect(scoreLeafOf(linear, { funds: [fundRow({ adjusted: 100, spent: -5 })] }).score).toBe(0)
  })

  it('S-11 adds up units and sources, and asks for half-filled rows', () => {
    const second = { ...fundRow({ adjusted: 100, spent: 50 }), unit: 'u1' }
    expect(scoreLeafOf(linear, { funds: [fundRow({ adjusted: 100, spent: 100 }), second] }).score).toBe(750)
    expect(scoreLeafOf(linear, { funds: [fundRow({ adjusted: 100, spent: 100 }), fundRow({})] }).score).toBe(
      1000,
    )
    const open = scoreLeafOf(linear, { funds: [fundRow({ adjusted: 100 })] })
    expect(open).toMatchObject({ score: null, complete: false, missing: ['请在“收支”中补全“全年支出”'] })
    expect(scoreLeafOf(linear).missing).toEqual(['请先在“收支”中填写各资金来源的预算和支出'])
  })

  it('S-06 has no rate over a budget of 0', () => {
    const node = scoreLeafOf(linear, { funds: [fundRow({ adjusted: 0, spent: 0 })] })
    expect(node.score).toBeNull()
    expect(node.missing[0]).toContain('调整后预算为 0，支出率无从计算')
  })

  it('S-30 rounds the rate first where the system says so (Ezhou: 59.58% → 60% → 6)', () => {
    const rounding = { scoreStep: 0.01, percentDecimals: 2, rateDecimalsBeforeScoring: 0 }
    const parts = { funds: [fundRow({ adjusted: 1_000_000, spent: 595_800 })] }
    const node = scoreLeafOf({ ...linear, system: { rounding } }, parts)
    expect(node.score).toBe(600)
    expect(node.why).toContain('＝59.58%，计分前取为 60%，60.00%×10 分＝6 分')
    expect(scoreLeafOf(linear, parts).score).toBe(596)
  })
})

describe('S-12 ratio-count', () => {
  const leaf = {
    rule: { kind: 'ratio-count', achieved: 'done', required: 'due' },
    weight: 2,
    facts: ['count:done', 'count:due'],
  }

  it('S-12 scores achieved over required', () => {
    const node = scoreLeafOf(leaf, factsOf({ done: 1, due: 4 }))
    expect(node).toMatchObject({ score: 50, complete: true })
    expect(node.why).toBe('due 4 个，done 1 个，1÷4×2 分＝0.5 分（某条）')
    expect(linesText(node)).toBe('rule-ratio-count:150')
  })

  it('S-12 refuses more achieved than required', () => {
    expect(scoreLeafOf(leaf, factsOf({ done: 5, due: 4 })).missing).toEqual([
      'done 5 个，多于due 4 个，请核对',
    ])
    expect(scoreLeafOf(leaf, factsOf({ done: 5, due: 0 })).missing).toEqual([
      'done 5 个，多于due 0 个，请核对',
    ])
  })

  it('S-10 names what is missing and takes no bad value for zero', () => {
    expect(scoreLeafOf(leaf).missing).toEqual(['请填写“due”', '请填写“done”'])
    for (const bad of [-1, 1.5, '3', true]) {
      const node = scoreLeafOf(leaf, factsOf({ done: bad, due: 4 }))
      expect(node).toMatchObject({ score: null, missing: ['“done”须为不小于 0 的整数'] })
      expect(node.why).toBe('尚未计分：“done”须为不小于 0 的整数')
    }
  })

  it('S-06 lets the policy decide over a denominator of 0', () => {
    const none = factsOf({ done: 0, due: 0 })
    expect(scoreLeafOf({ ...leaf, notApplicable: 'full' }, none)).toMatchObject({
      score: 200,
      basis: 'not-applicable',
      why: 'due 0 个，本年度不适用，按规定得满分 2 分（某条）',
    })
    expect(scoreLeafOf({ ...leaf, notApplicable: 'full' }, factsOf({ due: 0 })).score).toBe(200)
    const zero = scoreLeafOf({ ...leaf, notApplicable: 'zero' }, none)
    expect(zero.score).toBe(0)
    expect(linesText(zero)).toBe('rule-not-applicable:200')
    for (const notApplicable of ['redistribute', 'forbidden']) {
      const node = scoreLeafOf({ ...leaf, notApplicable }, none)
      expect(node.score).toBeNull()
      expect(node.missing).toHaveLength(1)
    }
  })
})

describe('figures', () => {
  const bands = [
    { min: null, max: '0.1', maxInclusive: true, points: 4 },
    { min: '0.1', minInclusive: false, max: null, points: 0 },
  ]

  it('adjustment-rate is |调整后−年初−剔除|÷年初', () => {
    const figure = { name: 'adjustment-rate', facts: ['excluded'] }
    const leaf = { rule: { kind: 'bands', figure, bands }, weight: 4, facts: ['money:excluded'] }
    const funds = [fundRow({ initial: 100_000_000, adjusted: 130_000_000 })]
    const node = scoreLeafOf(leaf, { funds, ...factsOf({ excluded: 20_000_000 }) })
    expect(node.score).toBe(400)
    expect(node.why).toContain(
      '|调整后预算 130.00 万元−年初预算 100.00 万元−excluded 20.00 万元|÷年初预算＝10.00%',
    )
    expect(scoreLeafOf(leaf, { funds }).missing).toEqual(['请填写“excluded”'])
    const without = { ...leaf, rule: { kind: 'bands', figure: { name: 'adjustment-rate' }, bands } }
    expect(scoreLeafOf(without, { funds }).score).toBe(0)
    expect(scoreLeafOf(without, { funds: [fundRow({ initial: 0, adjusted: 5 })] }).missing[0]).toContain(
      '年初预算为 0',
    )
    const cut = [fundRow({ initial: 100, adjusted: 92 })]
    expect(scoreLeafOf(without, { funds: cut }).why).toContain('＝8.00%')
  })

  it('change-rate over a base of 0 is undefined', () => {
    const figure = { name: 'change-rate', facts: ['now', 'before'] }
    const leaf = { rule: { kind: 'bands', figure, bands }, weight: 4, facts: ['money:now', 'money:before'] }
    expect(scoreLeafOf(leaf, factsOf({ now: 90, before: 100 })).score).toBe(400)
    expect(scoreLeafOf(leaf, factsOf({ now: 90, before: 0 })).missing[0]).toContain('变动率无从计算')
  })

  it('fact is the number itself, and letters in it are missing', () => {
    const leaf = {
      rule: { kind: 'bands', figure: { name: 'fact', facts: ['n'] }, bands },
      weight: 4,
      facts: ['number:n'],
    }
    expect(scoreLeafOf(leaf, factsOf({ n: '0.1' })).score).toBe(400)
    expect(scoreLeafOf(leaf, factsOf({ n: '0.11' })).score).toBe(0)
    expect(scoreLeafOf(leaf, factsOf({ n: '约一' })).missing).toEqual(['“n”须为数字'])
  })
})
