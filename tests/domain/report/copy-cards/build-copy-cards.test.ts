import { describe, expect, it } from 'vitest'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import { buildCopyCards } from '../../../../src/domain/report/copy-cards/build-copy-cards.ts'
import { scoreEvaluation } from '../../../../src/domain/scoring/score-evaluation.ts'
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts'
import { blankTarget, evaluationOf, fundOf } from '../../evaluation/evaluation-of.ts'
import { readSample } from '../../samples/read-sample.ts'

function cardsOf(evaluation: Evaluation) {
  const system = findSystem(evaluation.system)
  if (!system) throw new Error('no system')
  return buildCopyCards({ evaluation, system, sheet: scoreEvaluation(evaluation, system) })
}

describe('搬运卡', () => {
  it('follow the order of the official form, each once', () => {
    const cards = cardsOf(readSample().evaluation)
    expect([...new Set(cards.map(({ group }) => group))]).toEqual([
      '封面',
      '一、部门基本情况',
      '二、绩效自评情况',
      '三、存在的主要问题',
      '四、下一步改进措施',
      '评分表',
      '绩效目标表',
      '收支表',
      '项目自评表',
    ])
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  })

  it('of the sample are all filled in, with every score and its total', () => {
    const cards = cardsOf(readSample().evaluation)
    expect(cards.filter(({ value }) => value === '').map(({ id }) => id)).toEqual([])
    expect(cards.find(({ id }) => id === 'total')).toMatchObject({ value: '94', unit: '分' })
    expect(cards.find(({ id }) => id === 'grade')?.value).toBe('优')
    expect(cards.find(({ id }) => id === 'remark/B6-3')?.value).toMatch(/^1\. 扣1分：/)
  })

  it('carry figures as a form takes them: no separators, the unit apart', () => {
    const cards = cardsOf(evaluationOf({ 'fund/self/general-public': fundOf({ spent: 401_187_200 }) }))
    const spent = cards.find(({ id }) => id === 'fund/self/general-public/spent')
    expect(spent).toMatchObject({
      value: '40118.72',
      unit: '万元',
      label: '部门本级，一般公共预算财政拨款：全年支出',
    })
    expect(cards.find(({ id }) => id === 'fund-total/spent')?.value).toBe('40118.72')
  })

  it('claim no total while an indicator is not scored, and say why a target was missed', () => {
    const missed = { ...blankTarget, actual: '8', reason: '场地未落实' }
    const cards = cardsOf(evaluationOf({ 'target/t1': missed }))
    expect(cards.find(({ id }) => id === 'total')?.value).toBe('')
    expect(cards.find(({ id }) => id === 'target/t1')).toMatchObject({ value: '8', unit: '场' })
    expect(cards.find(({ id }) => id === 'target-reason/t1')?.value).toBe('场地未落实')
  })
})
