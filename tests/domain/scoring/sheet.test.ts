import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { gradeOf } from '../../../src/domain/scoring/grade.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { shareExactly } from '../../../src/domain/scoring/share-exactly.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { ratioOf } from '../../../src/domain/values/ratio.ts'
import { evaluationOf, fundRow, targetRow } from './evaluation-of.ts'
import {
  factsJson,
  factsOf,
  indicatorJson,
  leafSystem,
  ledgerOf,
  lineRecord,
  linesText,
  scoreLeafOf,
  systemOf,
} from './test-system.ts'

const counted = {
  rule: { kind: 'ratio-count', achieved: 'done', required: 'due' },
  weight: 2,
  facts: ['count:done', 'count:due'],
}

describe('the sheet', () => {
  it('S-01 sums children exactly and stays incomplete while a leaf is open', () => {
    const system = systemOf({
      facts: factsJson('yes-no:a', 'yes-no:b'),
      indicators: [
        indicatorJson({ code: 'P', weight: 5 }),
        indicatorJson({ code: 'P1', parent: 'P', weight: 3, rule: { kind: 'yes-no', fact: 'a' } }),
        indicatorJson({ code: 'P2', parent: 'P', weight: 2, rule: { kind: 'yes-no', fact: 'b' } }),
      ],
    })
    const half = scoreEvaluation(evaluationOf(factsOf({ a: true })), system)
    expect(half).toMatchObject({ total: 300, complete: false, grade: '差' })
    expect(half.byCode.get('P')).toMatchObject({ score: 300, why: '下级 2 项指标中 1 项已完成，暂得 3 分' })
    const whole = scoreEvaluation(evaluationOf(factsOf({ a: true, b: true })), system)
    expect(whole.byCode.get('P')).toMatchObject({
      score: 500,
      complete: true,
      why: '下级指标得分之和：3＋2＝5 分',
    })
    expect(whole.nodes.map((node) => [node.code, node.level, node.leaf])).toEqual([
      ['P', 1, false],
      ['P1', 2, true],
      ['P2', 2, true],
    ])
  })

  it('S-02 rounds half-up once, to the step of the system', () => {
    const half = { rounding: { scoreStep: 0.5, percentDecimals: 2, rateDecimalsBeforeScoring: null } }
    const thirds = factsOf({ done: 2, due: 3 })
    expect(scoreLeafOf(counted, thirds).score).toBe(133)
    expect(scoreLeafOf({ ...counted, system: half }, thirds).score).toBe(150)
    const odd = { ...counted, weight: 2.3, system: half }
    expect(scoreLeafOf(odd, factsOf({ done: 3, due: 3 })).score).toBe(230)
    expect(scoreLeafOf(odd, factsOf({ done: 99, due: 100 })).score).toBe(230)
  })

  it('S-03 shares whole hundredths exactly, the earlier first on a tie', () => {
    const equal = [1, 1, 1].map((share) => ratioOf(share))
    expect(shareExactly(100, equal)).toEqual([34, 33, 33])
    expect(shareExactly(2, [ratioOf(1, 6), ratioOf(1, 3), ratioOf(1, 2)])).toEqual([0, 1, 1])
    expect(shareExactly(0, equal)).toEqual([0, 0, 0])
    expect(shareExactly(0, [])).toEqual([])
    expect(() => shareExactly(1, [])).toThrow(RangeError)
    expect(() => shareExactly(1, [ratioOf(0)])).toThrow(RangeError)
  })

  it('S-03 drops lines that come to nothing', () => {
    const node = scoreLeafOf(counted, factsOf({ done: 9999, due: 10000 }))
    expect(node).toMatchObject({ score: 200, deductions: [] })
    const targets = [1, 2, 3].map((id) => targetRow({ id: `t${id}`, planned: '1000', actual: '999' }))
    const rule = { kind: 'weighted-completion', categories: ['output'] }
    expect(linesText(scoreLeafOf({ rule, weight: 20 }, { targets }))).toBe('rule-t1:1 rule-t2:1')
  })

  it('S-50 grades from the highest band down, bounds included', () => {
    const { gradeBands } = leafSystem(counted)
    const grades = [10000, 9000, 8999, 8000, 7999, 6000, 5999, 0].map((total) =>
      gradeOf(total as Points, gradeBands),
    )
    expect(grades).toEqual(['优', '优', '良', '良', '中', '中', '差', '差'])
  })

  it('S-51 ends every scored sentence in its clause', () => {
    expect(scoreLeafOf(counted, factsOf({ done: 1, due: 4 })).why).toBe(
      'due 4 个，done 1 个，1÷4×2 分＝0.5 分（某条）',
    )
    expect(scoreLeafOf(counted).why).toBe('尚未计分：请填写“due”；请填写“done”')
  })
})

describe('provisional', () => {
  const conflict = (record: string): Partial<Evaluation> => ({ conflicts: new Set([record]) })
  const provisional = (leaf: Parameters<typeof leafSystem>[0], parts: Partial<Evaluation>) =>
    scoreEvaluation(evaluationOf(parts), leafSystem(leaf)).provisional

  it('S-40 follows conflicts in what feeds a node', () => {
    const feeding = ['fact/done', 'fact/due', 'override/X', 'rating/X', 'ledger/X/own', 'not-applicable/X']
    expect(feeding.map((record) => provisional(counted, conflict(record)))).toEqual(feeding.map(() => true))
    const others = [
      'fact/else',
      'override/Y',
      'ledger/X/rule-1',
      'ledger/XY/own',
      'target/t1',
      'fund/self/other',
      'cover/date',
    ]
    expect(others.map((record) => provisional(counted, conflict(record)))).toEqual(others.map(() => false))
  })

  it('S-40 follows targets, funds and the facts of every rule kind', () => {
    const rate = { rule: { kind: 'linear-rate', figure: { name: 'expenditure-rate' } }, weight: 1 }
    expect(provisional(rate, conflict('fund/u1/other'))).toBe(true)
    expect(provisional(rate, conflict('unit/u1'))).toBe(true)
    expect(provisional(rate, conflict('fact/done'))).toBe(false)
    const completion = { rule: { kind: 'weighted-completion', categories: ['output'] }, weight: 1 }
    const targets = [targetRow({ id: 'mine' }), targetRow({ id: 'theirs', category: 'benefit' })]
    const feeds = (record: string) => provisional(completion, { targets, ...conflict(record) })
    expect(['target/mine', 'target/theirs', 'target/removed'].map(feeds)).toEqual([true, false, true])
    const quotient = { kind: 'bands', figure: { name: 'quotient', facts: ['a', 'b'] }, bands: [] }
    expect(
      provisional({ rule: quotient, weight: 1, facts: ['count:a', 'count:b'] }, conflict('fact/b')),
    ).toBe(true)
    const deadline = { from: 'd1', to: 'd2', days: 20 }
    const items = [{ id: 'i', label: 'i', points: 1, fact: 'a', deadline }]
    const checklist = {
      rule: { kind: 'checklist', items },
      weight: 1,
      facts: ['yes-no:a', 'date:d1', 'date:d2'],
    }
    expect(['fact/a', 'fact/d1', 'fact/d2'].map((r) => provisional(checklist, conflict(r)))).toEqual([
      true,
      true,
      true,
    ])
    const others = [
      { rule: { kind: 'yes-no', fact: 'a' }, facts: ['yes-no:a'] },
      { rule: { kind: 'deduct-per-item', count: 'a', each: 1, itemLabel: '项' }, facts: ['count:a'] },
      { rule: { kind: 'compare', left: 'a', operator: 'le', right: 'b' }, facts: ['count:a', 'count:b'] },
      {
        rule: { kind: 'stocktake', completed: 'a', openDifferences: 'b', partial: 0 },
        facts: ['yes-no:a', 'count:b'],
      },
    ]
    expect(others.map((leaf) => provisional({ weight: 1, ...leaf }, conflict('fact/a')))).toEqual(
      others.map(() => true),
    )
  })
})

describe('S-52 order of records', () => {
  it('S-52 does not change the sheet', () => {
    const lines = { x2: lineRecord(50, '乙', 'b'), x1: lineRecord(30, '甲', 'a') }
    const manual = { rule: { kind: 'manual' }, weight: 4 }
    const reversed = Object.fromEntries(Object.entries(lines).reverse())
    expect(scoreLeafOf(manual, ledgerOf(reversed))).toEqual(scoreLeafOf(manual, ledgerOf(lines)))
    const rows = [
      fundRow({ adjusted: 100, spent: 90 }),
      { ...fundRow({ adjusted: 50, spent: 10 }), unit: 'u1' },
    ]
    const rate = { rule: { kind: 'linear-rate', figure: { name: 'expenditure-rate' } }, weight: 10 }
    expect(scoreLeafOf(rate, { funds: [...rows].reverse() })).toEqual(scoreLeafOf(rate, { funds: rows }))
  })
})
