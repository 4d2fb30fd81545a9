import { describe, expect, it } from 'vitest'
import { factsOf, linesText, scoreLeafOf } from './test-system.ts'

const facts = ['money:top', 'money:bottom']
const figure = { name: 'quotient', facts: ['top', 'bottom'] }

describe('S-13 bands', () => {
  const bands = [
    { min: '0.9', max: '1', maxInclusive: true, points: 2 },
    { min: '0.75', max: '0.9', points: 1.5 },
    { min: '0.6', max: '0.75', points: 1 },
    { min: '0', max: '0.6', points: 0 },
  ]
  const leaf = { rule: { kind: 'bands', figure, bands }, weight: 2, facts }

  it.each([
    [10_000, 200],
    [9_000, 200],
    [8_999, 150],
    [7_500, 150],
    [7_499, 100],
    [6_000, 100],
    [5_999, 0],
    [0, 0],
  ])('S-13 %i of 10,000 gives %i', (top, score) => {
    const node = scoreLeafOf(leaf, factsOf({ top, bottom: 10_000 }))
    expect(node.score).toBe(score)
    expect(linesText(node)).toBe(score === 200 ? '' : `rule-bands:${200 - score}`)
  })

  it('S-13 honours open and closed ends in whatever order the bands are listed', () => {
    const closedAbove = [
      { min: '0', max: '0', maxInclusive: true, points: 2 },
      { min: '0', minInclusive: false, max: '0.1', maxInclusive: true, points: 1 },
      { min: '0.1', minInclusive: false, max: null, points: 0 },
    ]
    const scores = (list: readonly object[]) =>
      [0, 1, 10, 11].map((top) => {
        const rule = { kind: 'bands', figure, bands: list }
        return scoreLeafOf({ rule, weight: 2, facts }, factsOf({ top, bottom: 100 })).score
      })
    expect(scores(closedAbove)).toEqual([200, 100, 100, 0])
    expect(scores([...closedAbove].reverse())).toEqual([200, 100, 100, 0])
  })

  it('S-13 names the band it used, and asks when there is none', () => {
    expect(scoreLeafOf(leaf, factsOf({ top: 65_000_000, bottom: 100_000_000 })).why).toBe(
      'top 65.00 万元÷bottom 100.00 万元＝65.00%，在 60%（含）至 75% 档，得 1 分（某条）',
    )
    const outside = scoreLeafOf(leaf, factsOf({ top: 11, bottom: 10 }))
    expect(outside.score).toBeNull()
    expect(outside.missing[0]).toContain('超出计分档位的范围')
  })
})

describe('S-14 deduct-per-item', () => {
  const rule = { kind: 'deduct-per-item', count: 'n', each: 0.5, itemLabel: '项问题' }
  const leaf = { rule, weight: 2, facts: ['count:n'] }

  it('S-14 has one line per item until nothing is left', () => {
    expect(scoreLeafOf(leaf, factsOf({ n: 0 })).why).toBe('0 项问题，不扣分，得 2 分（某条）')
    const one = scoreLeafOf(leaf, factsOf({ n: 1 }))
    expect(one.deductions).toMatchObject([
      { key: 'rule-1', points: 50, finding: '第 1 项问题', clause: '某条' },
    ])
    const five = scoreLeafOf(leaf, factsOf({ n: 5 }))
    expect(five.score).toBe(0)
    expect(linesText(five)).toBe('rule-1:50 rule-2:50 rule-3:50 rule-4:50')
    expect(five.why).toContain('共扣 2 分（扣完为止）')
  })

  it('S-14 stops at the floor with a smaller last line', () => {
    const node = scoreLeafOf({ ...leaf, rule: { ...rule, each: 0.8, floor: 0.5 } }, factsOf({ n: 9 }))
    expect(node.score).toBe(50)
    expect(linesText(node)).toBe('rule-1:80 rule-2:70')
  })

  it('S-14 does not choke on an absurd count', () => {
    expect(scoreLeafOf(leaf, factsOf({ n: 1_000_000_000 })).deductions).toHaveLength(4)
  })
})

describe('S-15 deduct-per-step', () => {
  const rule = { kind: 'deduct-per-step', figure, side: 'below', threshold: '1', step: '0.05', perStep: 2 }
  const leaf = (stepRounding: string, more = {}) => ({
    rule: { ...rule, stepRounding, ...more },
    weight: 8,
    facts,
  })
  const completion = factsOf({ top: 269_062, bottom: 271_042 })

  it('S-15 counts exactly, in whole or in begun steps', () => {
    expect(scoreLeafOf(leaf('floor'), completion).score).toBe(800)
    expect(scoreLeafOf(leaf('exact'), completion).score).toBe(771)
    expect(scoreLeafOf(leaf('ceil'), completion).score).toBe(600)
  })

  it('S-15 steps on the exact bound', () => {
    const atFive = factsOf({ top: 95, bottom: 100 })
    expect([leaf('floor'), leaf('exact'), leaf('ceil')].map((one) => scoreLeafOf(one, atFive).score)).toEqual(
      [600, 600, 600],
    )
    expect(scoreLeafOf(leaf('floor'), factsOf({ top: 100, bottom: 100 })).score).toBe(800)
    expect(scoreLeafOf(leaf('ceil'), factsOf({ top: 120, bottom: 100 })).score).toBe(800)
  })

  it('S-15 works above a threshold and stops at the floor', () => {
    const above = { side: 'above', step: '0.01', perStep: 0.5 }
    expect(scoreLeafOf(leaf('floor', above), factsOf({ top: 103, bottom: 100 })).score).toBe(650)
    expect(scoreLeafOf(leaf('floor', above), factsOf({ top: 300, bottom: 100 })).score).toBe(0)
    expect(scoreLeafOf(leaf('floor', { ...above, floor: 3 }), factsOf({ top: 300, bottom: 100 })).score).toBe(
      300,
    )
    expect(scoreLeafOf(leaf('floor', above), factsOf({ top: 0, bottom: 100 })).score).toBe(800)
  })

  it('S-15 explains the steps in percentage points', () => {
    expect(scoreLeafOf(leaf('exact'), completion).why).toBe(
      'top 0.269062 万元÷bottom 0.271042 万元＝99.27%，低于 100% 0.7305 个百分点，每 5 个百分点扣 2 分（按比例折算），扣 0.2922 分，得 7.71 分（某条）',
    )
  })
})
