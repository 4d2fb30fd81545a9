import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { formatPointsFixed } from '../../../src/domain/values/points.ts'
import { reckonReview } from '../../../src/domain/review/review-outcome.ts'
import { idleAssets, lateContracts, outcomeOf, points, reviewOf, sample } from './review-of.ts'
import type { Records } from './review-of.ts'

const seen = { source: { kind: 'seen' }, note: '', by: '李某', at: '' } as const
const line = { points: points(0.5), clause: '', reason: '有一份晚签', photos: [], order: 'a0' }

function checked(records: Records, code: string, evaluation: Evaluation = sample.evaluation) {
  return outcomeOf(records, evaluation).checked.byCode.get(code)
}

describe('核查得分', () => {
  it('RV-10 figures found on site are scored by the indicator’s own rule: 94.00 becomes 91.50', () => {
    const outcome = outcomeOf({ ...lateContracts, ...idleAssets })
    expect(outcome.self.byCode.get('B5-4')?.score).toBe(points(3))
    expect(outcome.checked.byCode.get('B5-4')?.score).toBe(points(1))
    expect(outcome.checked.byCode.get('B5-4')?.why).toContain('6÷18×3')
    expect(outcome.checked.byCode.get('B6-6')?.score).toBe(points(0.5))
    expect([outcome.self, outcome.checked].map(({ total }) => formatPointsFixed(total))).toEqual([
      '94.00',
      '91.50',
    ])
  })

  it('RV-10 a figure found as claimed changes nothing, not even an 更正得分 that rests on it', () => {
    const claimed = { 'checked-fact/contracts-signed-in-time': { value: 18, ...seen } } as const
    expect(outcomeOf(claimed).checked).toEqual(sample.sheet)
    const overridden = {
      ...sample.evaluation,
      overrides: new Map([['B5-4', { points: points(2), reason: '酌情' }]]),
    }
    expect(checked(claimed, 'B5-4', overridden)?.score).toBe(points(2))
  })

  it('RV-11 a reviewer’s answer takes the place of the department’s dates, a reviewer’s dates count as dates', () => {
    const no = { 'checked-fact/budget-published-in-time': { value: false, ...seen } } as const
    expect(checked(no, 'B3-1')?.score).toBe(points(1))
    const late = { 'checked-fact/budget-published-on': { value: '2023-03-15', ...seen } } as const
    expect(checked(late, 'B3-1')?.score).toBe(points(1))
    expect(checked(late, 'B3-1')?.deductions[0]?.finding).toContain('相隔 43 日')
  })

  it('RV-11 an answer found as claimed leaves the dates their say, whatever else was found', () => {
    const claim = {
      ...sample.evaluation,
      facts: new Map(sample.evaluation.facts).set('budget-published-on', '2023-03-15'),
    }
    const confirmed = { 'checked-fact/budget-published-in-time': { value: true, ...seen } } as const
    for (const records of [confirmed, { ...confirmed, ...lateContracts }])
      expect(checked(records, 'B3-1', claim)?.score).toBe(points(1))
  })

  it('RV-12 an 更正得分 of the department falls away with the figures it rested on, and so do its words on their lines', () => {
    const overridden = {
      ...sample.evaluation,
      overrides: new Map([['B6-6', { points: points(1.5), reason: '酌情' }]]),
    }
    const found = { 'checked-fact/assets-in-use': { value: 100, ...seen } } as const
    const node = checked(found, 'B6-6', overridden)
    expect([node?.basis, node?.score]).toEqual(['rule', 0])
    expect(node?.deductions.map(({ reason }) => reason)).toEqual([''])
    expect(checked(found, 'B5-1', overridden)?.deductions[0]?.reason).not.toBe('')
  })

  it('RV-12 a target found otherwise is completed anew', () => {
    const target = sample.evaluation.targets.find(
      ({ category, direction }) => category === 'output' && direction === 'ge',
    )
    if (!target) throw new Error('no target')
    const found = { actual: '0', band: '', bandPercent: '', note: '', by: '李某', at: '' } as const
    const { self, checked: sheet } = outcomeOf({ [`checked-target/${target.id}`]: found })
    expect(sheet.byCode.get('A1-1')?.score).toBeLessThan(self.byCode.get('A1-1')?.score ?? 0)
    expect(sheet.byCode.get('A1-2')).toEqual(self.byCode.get('A1-2'))
  })

  it('RV-13 a reviewer’s line lowers a score by rule, an 更正得分 and a score received alike, never below 0', () => {
    expect(checked({ 'checked-ledger/B5-4/x': line }, 'B5-4')?.score).toBe(points(2.5))
    expect(checked({ 'checked-ledger/A1-3/x': line }, 'A1-3')?.score).toBe(points(9.5))
    expect(checked({ 'checked-ledger/B7-1/x': line }, 'B7-1')?.score).toBe(points(1.5))
    const much = { 'checked-ledger/B5-4/x': { ...line, points: points(50) } }
    expect(checked(much, 'B5-4')?.score).toBe(0)
  })

  it('RV-13 a manual indicator takes a reviewer’s line as one of its own, and every loss has its line', () => {
    const node = checked({ 'checked-ledger/B2-1/x': line }, 'B2-1')
    expect([node?.basis, node?.score]).toEqual(['ledger', points(1.5)])
    expect(node?.deductions.map(({ key, reason }) => [key, reason])).toEqual([['checked-x', '有一份晚签']])
  })

  it('RV-13 a line without points or reason is not counted yet', () => {
    for (const open of [{ points: points(0) }, { reason: ' ' }])
      expect(checked({ 'checked-ledger/B5-4/x': { ...line, ...open } }, 'B5-4')?.score).toBe(points(3))
  })

  it('RV-14 who scores an indicator or deducts from its full marks says that it applies', () => {
    const declared = { ...sample.evaluation, notApplicable: new Map([['B5-4', { reason: '无合同' }]]) }
    expect(outcomeOf({}, declared).checked.byCode.get('B5-4')?.basis).toBe('not-applicable')
    const lowered = checked({ 'checked-ledger/B5-4/x': line }, 'B5-4', declared)
    expect(lowered?.score).toBe(points(2.5))
    const scored = checked(
      { 'checked-score/B5-4': { points: points(1), reason: '有合同' } },
      'B5-4',
      declared,
    )
    expect(scored?.score).toBe(points(1))
  })

  it('RV-15 a reviewer’s score counts in place of rule and lines once it has its reason and fits the weight', () => {
    const both = (score: { points: number; reason: string }): Records => ({
      'checked-ledger/B5-4/x': line,
      'checked-score/B5-4': { points: points(score.points), reason: score.reason },
    })
    expect(checked(both({ points: 1, reason: '酌情' }), 'B5-4')?.score).toBe(points(1))
    expect(checked(both({ points: 1, reason: '' }), 'B5-4')?.score).toBe(points(2.5))
    expect(checked(both({ points: 4, reason: '多给' }), 'B5-4')?.score).toBe(points(2.5))
  })

  it('RV-16 a checked score over a record in conflict is 暂定', () => {
    const review = reviewOf(lateContracts)
    const conflicts = new Set(['checked-fact/contracts-signed-in-time', 'checked-ledger/B2-1/x'])
    const { checked: sheet } = reckonReview({ ...review, conflicts }, sample.evaluation, sample.system)
    const provisional = sheet.nodes.filter((node) => node.leaf && node.provisional).map(({ code }) => code)
    expect(provisional).toEqual(['B2-1', 'B5-4'])
  })
})
