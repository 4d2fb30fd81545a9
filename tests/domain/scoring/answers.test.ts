import { describe, expect, it } from 'vitest'
import { factsOf, linesText, scoreLeafOf } from './test-system.ts'

describe('S-16 checklist', () => {
  const items = ['a', 'b', 'c'].map((id, index) => ({ id, label: `第${index + 1}环节`, points: 1, fact: id }))
  const leaf = { rule: { kind: 'checklist', items }, weight: 3, facts: ['yes-no:a', 'yes-no:b', 'yes-no:c'] }

  it('S-16 gives the points of what is met, one line per item missed', () => {
    const node = scoreLeafOf(leaf, factsOf({ a: true, b: false, c: false }))
    expect(node.score).toBe(100)
    expect(linesText(node)).toBe('rule-b:100 rule-c:100')
    expect(node.why).toBe('3 项中 1 项符合，不符合“第2环节”（1 分）、“第3环节”（1 分），得 1 分（某条）')
    expect(scoreLeafOf(leaf, factsOf({ a: true, b: true, c: true })).why).toBe(
      '3 项全部符合，得 3 分（某条）',
    )
  })

  it('S-16 waits for every answer', () => {
    const node = scoreLeafOf(leaf, factsOf({ a: true, b: 'yes' }))
    expect(node.missing).toEqual(['请回答“b”：是或否', '请回答“c”：是或否'])
  })
})

describe('S-17 deadlines', () => {
  const items = [
    {
      id: 'budget',
      label: '20日内公开',
      points: 1,
      fact: 'done',
      deadline: { from: 'approved', to: 'published', days: 20 },
    },
  ]
  const leaf = {
    rule: { kind: 'checklist', items },
    weight: 1,
    facts: ['yes-no:done', 'date:approved', 'date:published'],
  }

  it('S-17 counts natural days from the day after', () => {
    expect(scoreLeafOf(leaf, factsOf({ approved: '2023-02-10', published: '2023-03-02' })).score).toBe(100)
    const late = scoreLeafOf(leaf, factsOf({ approved: '2023-02-10', published: '2023-03-03' }))
    expect(late.score).toBe(0)
    expect(late.deductions[0]?.finding).toBe(
      '不符合“20日内公开”：approved 2023年2月10日，published 2023年3月3日，相隔 21 日，限 20 日',
    )
  })

  it('S-17 lets two dates overrule the answer, one date not', () => {
    const dates = { approved: '2023-02-10', published: '2023-03-03' }
    expect(scoreLeafOf(leaf, factsOf({ ...dates, done: true })).score).toBe(0)
    expect(scoreLeafOf(leaf, factsOf({ approved: '2023-02-10', done: true })).score).toBe(100)
    expect(scoreLeafOf(leaf, factsOf({ approved: '2023-02-10', published: '', done: true })).score).toBe(100)
    expect(scoreLeafOf(leaf, factsOf({ approved: '2023-02-10' })).missing).toEqual(['请回答“done”：是或否'])
  })

  it('S-17 refuses dates in the wrong order or that do not exist', () => {
    const back = scoreLeafOf(leaf, factsOf({ approved: '2023-03-03', published: '2023-02-10' }))
    expect(back.missing[0]).toContain('早于')
    const wrong = scoreLeafOf(leaf, factsOf({ approved: '2023-02-30', published: '2023-03-10' }))
    expect(wrong.missing).toEqual(['“approved”不是有效日期'])
  })
})

describe('S-18 yes-no', () => {
  const leaf = { rule: { kind: 'yes-no', fact: 'a' }, weight: 1, facts: ['yes-no:a'] }

  it('S-18 is one of two scores', () => {
    expect(scoreLeafOf(leaf, factsOf({ a: true }))).toMatchObject({
      score: 100,
      why: 'a：是，得 1 分（某条）',
    })
    const no = scoreLeafOf(leaf, factsOf({ a: false }))
    expect(no.score).toBe(0)
    expect(linesText(no)).toBe('rule-yes-no:100')
    const inverted = { ...leaf, rule: { kind: 'yes-no', fact: 'a', yes: 0.2, no: 1 } }
    expect(scoreLeafOf(inverted, factsOf({ a: true })).score).toBe(20)
    expect(scoreLeafOf(leaf).missing).toEqual(['请回答“a”：是或否'])
  })
})

describe('S-19 compare', () => {
  const leaf = (operator: string, kind = 'money') => ({
    rule: { kind: 'compare', left: 'a', operator, right: 'b' },
    weight: 2,
    facts: [`${kind}:a`, `${kind}:b`],
  })
  const passes = (operator: string) =>
    [1, 2, 3].map((a) => scoreLeafOf(leaf(operator), factsOf({ a, b: 2 })).score === 200)

  it('S-19 compares by every operator', () => {
    expect(passes('le')).toEqual([true, true, false])
    expect(passes('lt')).toEqual([true, false, false])
    expect(passes('ge')).toEqual([false, true, true])
    expect(passes('gt')).toEqual([false, false, true])
    expect(passes('eq')).toEqual([false, true, false])
  })

  it('S-19 compares dates and explains in words', () => {
    const dates = factsOf({ a: '2023-02-10', b: '2023-02-09' })
    expect(scoreLeafOf(leaf('le', 'date'), dates)).toMatchObject({
      score: 0,
      why: 'a 2023年2月10日，超过b 2023年2月9日，得 0 分（某条）',
    })
    expect(scoreLeafOf(leaf('le')).missing).toEqual(['请填写“a”', '请填写“b”'])
  })
})

describe('S-20 stocktake', () => {
  const rule = { kind: 'stocktake', completed: 'done', openDifferences: 'open', partial: '0.5' }
  const leaf = { rule, weight: 1, facts: ['yes-no:done', 'count:open'] }

  it('S-20 scores none, part or all', () => {
    expect(scoreLeafOf(leaf, factsOf({ done: false })).score).toBe(0)
    const part = scoreLeafOf(leaf, factsOf({ done: true, open: 3 }))
    expect(part).toMatchObject({ score: 50, why: 'done：是，open 3 个，按分值的 50% 计，得 0.5 分（某条）' })
    expect(linesText(part)).toBe('rule-stocktake:50')
    expect(scoreLeafOf(leaf, factsOf({ done: true, open: 0 })).score).toBe(100)
    expect(scoreLeafOf(leaf, factsOf({ done: true })).missing).toEqual(['请填写“open”'])
    expect(scoreLeafOf(leaf).missing).toEqual(['请回答“done”：是或否'])
  })
})
