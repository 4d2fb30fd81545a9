import { describe, expect, it } from 'vitest'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { evaluationOf } from './evaluation-of.ts'
import { factsOf, scoreLeafOf } from './test-system.ts'

const money = ['money:top', 'money:bottom']
const quotient = { name: 'quotient', facts: ['top', 'bottom'] }

/** 万元 with two decimals to fen. */
function wan(amount: number): number {
  return Math.round(amount * 100) * 10_000
}

describe('a Hunan department of 2018, 8-point variants', () => {
  it('在职人员控制率: 136 of 143 posts scores 8', () => {
    const rule = {
      kind: 'deduct-per-step',
      figure: quotient,
      side: 'above',
      threshold: '1',
      step: '0.01',
      perStep: 0.5,
      stepRounding: 'floor',
    }
    const node = scoreLeafOf(
      { rule, weight: 8, facts: ['count:top', 'count:bottom'] },
      factsOf({ top: 136, bottom: 143 }),
    )
    expect(node.score).toBe(800)
    expect(node.why).toContain('＝95.10%')
  })

  it('三公经费变动率: (63.46−32)÷32 at 0.8 a point scores 0', () => {
    const figure = { name: 'change-rate', facts: ['top', 'bottom'] }
    const rule = {
      kind: 'deduct-per-step',
      figure,
      side: 'above',
      threshold: '0',
      step: '0.01',
      perStep: 0.8,
      stepRounding: 'exact',
    }
    const node = scoreLeafOf({ rule, weight: 8, facts: money }, factsOf({ top: wan(63.46), bottom: wan(32) }))
    expect(node.score).toBe(0)
    expect(node.why).toContain('＝98.31%')
    expect(node.deductions.map((line) => line.points)).toEqual([800])
  })

  it('预算完成率: 2,690.62 of 2,710.42 scores 8 by whole steps, 7.71 pro rata', () => {
    const rule = (stepRounding: string) => ({
      kind: 'deduct-per-step',
      figure: quotient,
      side: 'below',
      threshold: '1',
      step: '0.05',
      perStep: 2,
      stepRounding,
    })
    const facts = factsOf({ top: wan(2690.62), bottom: wan(2710.42) })
    expect(scoreLeafOf({ rule: rule('floor'), weight: 8, facts: money }, facts).score).toBe(800)
    expect(scoreLeafOf({ rule: rule('exact'), weight: 8, facts: money }, facts).score).toBe(771)
    expect(scoreLeafOf({ rule: rule('floor'), weight: 8, facts: money }, facts).why).toContain('＝99.27%')
  })

  it('预算控制率: 767.86 of 1,922.76 is beyond 30% and scores 0', () => {
    const band = (min: string, max: string | null, points: number) => ({
      min,
      minInclusive: false,
      max,
      maxInclusive: true,
      points,
    })
    const bands = [
      { min: '0', max: '0', maxInclusive: true, points: 8 },
      band('0', '0.1', 6),
      band('0.1', '0.2', 4),
      band('0.2', '0.3', 2),
      { ...band('0.3', null, 0), maxInclusive: false },
    ]
    const leaf = { rule: { kind: 'bands', figure: quotient, bands }, weight: 8, facts: money }
    const node = scoreLeafOf(leaf, factsOf({ top: wan(767.86), bottom: wan(1922.76) }))
    expect(node).toMatchObject({ score: 0, complete: true })
    expect(node.why).toContain('＝39.94%，在 30% 以上档，得 0 分')
    const none = scoreLeafOf(leaf, factsOf({ top: 0, bottom: wan(1922.76) }))
    expect(none).toMatchObject({ score: 800 })
    expect(none.why).toContain('在 0% 档')
  })
})

describe('the built-in Hunan system', () => {
  const system = findSystem('hunan-department@1')
  if (!system) throw new Error('the Hunan system is not built in')

  it('scores the same department by its 5-point variants', () => {
    const facts = factsOf({
      'staff-actual': 136,
      'staff-quota': 143,
      'three-public-current': wan(63.46),
      'three-public-previous': wan(32),
      'budget-completed': wan(2690.62),
      'budget-available': wan(2710.42),
      'budget-added': wan(767.86),
      'budget-initial': wan(1922.76),
      'building-area-actual': '0',
      'building-area-approved': '0',
    })
    const sheet = scoreEvaluation(evaluationOf(facts), system)
    const scores = ['A1-1', 'A1-2', 'B1-1', 'B1-2', 'B1-3'].map((code) => sheet.byCode.get(code)?.score)
    expect(scores).toEqual([500, 0, 500, 0, 500])
    expect(sheet.byCode.get('B1-3')?.basis).toBe('not-applicable')
  })
})
