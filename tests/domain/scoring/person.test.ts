import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { evaluationOf } from './evaluation-of.ts'
import {
  factsOf,
  indicatorJson,
  ledgerOf,
  lineRecord,
  linesText,
  scoreLeafOf,
  systemOf,
} from './test-system.ts'

const manual = { rule: { kind: 'manual' }, weight: 4 }
const external = { rule: { kind: 'external', providedBy: '财政部门' }, weight: 2 }
const answer = { rule: { kind: 'yes-no', fact: 'a' }, weight: 2, facts: ['yes-no:a'] }

function given(points: number, reason = ''): Partial<Evaluation> {
  return { ratings: new Map([['X', { points: points as Points, reason }]]) }
}

function overridden(points: number, reason: string): Partial<Evaluation> {
  return { overrides: new Map([['X', { points: points as Points, reason }]]) }
}

describe('S-33 manual', () => {
  it('S-33 waits for lines or for a confirmation of full marks', () => {
    expect(scoreLeafOf(manual)).toMatchObject({
      score: null,
      missing: ['请逐条填写扣分及理由，或确认满分无扣分'],
    })
    expect(scoreLeafOf(manual, given(400))).toMatchObject({ score: 400, complete: true, basis: 'rating' })
  })

  it('S-33 takes the lines off the weight', () => {
    const node = scoreLeafOf(manual, ledgerOf({ x1: lineRecord(100, '甲'), x2: lineRecord(50, '乙', 'b') }))
    expect(node).toMatchObject({ score: 250, complete: true, basis: 'ledger' })
    expect(node.why).toBe('按扣分台账，4−1−0.5＝2.5 分（某条）')
    expect(linesText(node)).toBe('x1:100 x2:50')
  })

  it('S-33 refuses a smaller rating without lines, and says which threshold is unknown', () => {
    const node = scoreLeafOf({ ...manual, rule: { kind: 'manual', pending: '档位待定' } }, given(150))
    expect(node).toMatchObject({ score: null, complete: false, warnings: ['档位待定'] })
  })

  it('S-31 asks for points and reasons, and keeps the order of the lines', () => {
    const lines = {
      z: lineRecord(100, '', 'a'),
      y: lineRecord(null, '乙', 'b'),
      x: lineRecord(-5, '丙', 'c'),
    }
    const node = scoreLeafOf(manual, ledgerOf(lines))
    expect(node.missing).toEqual([
      '第 1 条扣分须填写理由',
      '第 2 条扣分须填写大于 0 的分值',
      '第 3 条扣分须填写大于 0 的分值',
    ])
    expect(node).toMatchObject({ score: 300, complete: false })
    const sorted = scoreLeafOf(manual, ledgerOf({ a: lineRecord(1, '后', 'n'), b: lineRecord(2, '先', 'm') }))
    expect(linesText(sorted)).toBe('b:2 a:1')
    expect(scoreLeafOf(manual, ledgerOf({ y: lineRecord(null, '乙') })).score).toBeNull()
  })

  it('S-31 does not count own lines on a computed indicator, and says so', () => {
    const node = scoreLeafOf(answer, { ...factsOf({ a: true }), ...ledgerOf({ x1: lineRecord(50, '甲') }) })
    expect(node).toMatchObject({ score: 200, complete: true, deductions: [] })
    expect(node.warnings[0]).toContain('自行添加的扣分未计入')
  })

  it('S-32 takes no more than is left', () => {
    const lines = {
      x1: lineRecord(150, '甲', 'a'),
      x2: lineRecord(100, '乙', 'b'),
      x3: lineRecord(10, '丙', 'c'),
    }
    const node = scoreLeafOf({ ...manual, weight: 2 }, ledgerOf(lines))
    expect(node.score).toBe(0)
    expect(linesText(node)).toBe('x1:150 x2:50 x3:0')
    expect(node.deductions[1]?.finding).toBe('应扣 1 分，扣完为止，实扣 0.5 分')
  })
})

describe('S-34 external', () => {
  it('S-34 waits for the points, then counts them', () => {
    expect(scoreLeafOf(external).missing).toEqual(['请填写财政部门给出的得分，未给出的填预估得分'])
    const strict = { ...external, rule: { ...external.rule, allowEstimate: false } }
    expect(scoreLeafOf(strict).missing).toEqual(['请填写财政部门给出的得分'])
    expect(scoreLeafOf(external, given(200))).toMatchObject({ score: 200, complete: true, basis: 'rating' })
    expect(scoreLeafOf(external, given(250)).missing).toEqual(['得分 2.5 分应在 0 至 2 分之间'])
  })

  it('S-34 counts as given on the stated weight, S-04 scaled where the weight grew', () => {
    const system = systemOf({
      indicators: [
        indicatorJson({ code: 'P', weight: 4 }),
        indicatorJson({ code: 'X', parent: 'P', weight: 2, rule: external.rule }),
        indicatorJson({
          code: 'Y',
          parent: 'P',
          weight: 2,
          rule: manual.rule,
          notApplicable: 'redistribute',
        }),
      ],
    })
    const parts = { ...given(150), notApplicable: new Map([['Y', { reason: '无此业务' }]]) }
    const node = scoreEvaluation(evaluationOf(parts), system).byCode.get('X')
    expect(node).toMatchObject({ effectiveWeight: 400, score: 300, deductions: [{ points: 100 }] })
  })

  it('S-34 itemises the loss by own lines and one for the rest', () => {
    const node = scoreLeafOf(external, {
      ...given(120, '人均办公费偏高'),
      ...ledgerOf({ x1: lineRecord(50, '甲') }),
    })
    expect(linesText(node)).toBe('x1:50 rule-received:30')
    expect(node.deductions[1]).toMatchObject({ finding: '财政部门未给满分', reason: '人均办公费偏高' })
    expect(node.why).toBe('财政部门评定或预估得 1.2 分，人均办公费偏高（某条）')
  })

  it('S-34 cuts lines that exceed the loss and asks', () => {
    const node = scoreLeafOf(external, { ...given(180), ...ledgerOf({ x1: lineRecord(50, '甲') }) })
    expect(linesText(node)).toBe('x1:20')
    expect(node.missing).toEqual(['扣分合计 0.5 分，多于失分 0.2 分，请核对'])
  })

  it('S-34 lets own lines decide where nothing was received', () => {
    const node = scoreLeafOf(external, ledgerOf({ x1: lineRecord(50, '甲') }))
    expect(node).toMatchObject({ score: 150, basis: 'ledger', complete: true })
  })
})

describe('S-35 override', () => {
  const rate = { rule: { kind: 'linear-rate', figure: { name: 'quotient', facts: ['b', 'c'] } }, weight: 10 }
  const leaf = { ...rate, facts: ['count:b', 'count:c'] }
  const facts = factsOf({ b: 998, c: 1000 })

  it('S-35 replaces the score with a reason and keeps the computed one', () => {
    const node = scoreLeafOf(leaf, { ...facts, ...overridden(1000, '尾款已收回') })
    expect(node).toMatchObject({
      score: 1000,
      computed: 998,
      basis: 'override',
      complete: true,
      deductions: [],
    })
    expect(node.why).toContain('更正为 10 分，理由：尾款已收回（按规则为 9.98 分：')
  })

  it('S-35 is not taken without a reason or outside the weight', () => {
    expect(scoreLeafOf(leaf, { ...facts, ...overridden(1000, ' ') })).toMatchObject({
      score: 998,
      basis: 'rule',
      complete: false,
      missing: ['更正得分须填写理由，填写前仍按规则计分'],
    })
    expect(scoreLeafOf(leaf, { ...facts, ...overridden(1001, '理由') }).missing).toEqual([
      '更正得分 10.01 分应在 0 至 10 分之间',
    ])
  })

  it('S-35 stands in for missing facts', () => {
    const node = scoreLeafOf(leaf, overridden(700, '数据已封存'))
    expect(node).toMatchObject({ score: 700, computed: null, complete: true, missing: [] })
    expect(linesText(node)).toBe('rule-override:300')
    expect(node.why).toBe('更正为 7 分，理由：数据已封存（按规则尚未计分）（某条）')
  })

  it('S-36 keeps the lines that explain the loss and adds one for the rest', () => {
    const no = { ...answer, rule: { kind: 'yes-no', fact: 'a', no: 1 } }
    const lower = { ...factsOf({ a: false }), ...overridden(50, '另有一项') }
    const node = scoreLeafOf(no, lower)
    expect(linesText(node)).toBe('rule-yes-no:100 rule-override:50')
    expect(node.deductions[1]?.reason).toBe('另有一项')
    const itemised = scoreLeafOf(no, { ...lower, ...ledgerOf({ x1: lineRecord(50, '甲') }) })
    expect(linesText(itemised)).toBe('rule-yes-no:100 x1:50')
    const higher = scoreLeafOf(no, { ...factsOf({ a: false }), ...overridden(150, '已补办') })
    expect(linesText(higher)).toBe('rule-override:50')
    const excess = scoreLeafOf(no, { ...lower, ...ledgerOf({ x1: lineRecord(80, '甲') }) })
    expect(linesText(excess)).toBe('rule-yes-no:100 x1:50')
    expect(excess.warnings).toEqual(['扣分台账合计多于更正后的失分，请核对'])
  })
})

describe('S-37 ledger words', () => {
  it('S-37 annotate the line of their key and change no points', () => {
    const record = { ...lineRecord(null, '尚未建章'), clause: '第三条', evidence: ['e1'], problem: 'p1' }
    const node = scoreLeafOf(answer, { ...factsOf({ a: false }), ...ledgerOf({ 'rule-yes-no': record }) })
    expect(node.deductions).toEqual([
      {
        key: 'rule-yes-no',
        origin: 'rule',
        points: 200,
        finding: 'a：否',
        clause: '第三条',
        reason: '尚未建章',
        evidence: ['e1'],
        problem: 'p1',
        noEvidenceReason: '',
      },
    ])
    const points = { ...record, points: 5 as Points, clause: '' }
    const odd = scoreLeafOf(answer, { ...factsOf({ a: false }), ...ledgerOf({ 'rule-yes-no': points }) })
    expect(odd.deductions).toMatchObject([{ points: 200, clause: '某条' }])
    expect(
      scoreLeafOf(answer, { ...factsOf({ a: true }), ...ledgerOf({ 'rule-yes-no': record }) }),
    ).toMatchObject({
      deductions: [],
      warnings: [],
    })
  })
})
