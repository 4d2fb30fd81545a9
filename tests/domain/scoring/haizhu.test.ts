import { describe, expect, it } from 'vitest'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { Points } from '../../../src/domain/values/points.ts'
import { formatPoints, formatPointsFixed } from '../../../src/domain/values/points.ts'
import { haizhuEvaluation } from './haizhu-facts.ts'

const found = findSystem('gd-haizhu-2023@1')
if (!found) throw new Error('the Guangdong system is not built in')
const system = found

function secondLevel(sheet: ReturnType<typeof scoreEvaluation>): string {
  return sheet.nodes
    .filter((node) => node.level === 2)
    .map((node) => formatPoints(node.score as Points))
    .join(' ')
}

describe('Haizhu 2023, the published second level from plausible facts', () => {
  const fullRate = new Map([
    ['A1-3', { points: 1000 as Points, reason: '零星尾款按进度结算，财政已收回指标' }],
  ])
  const sheet = scoreEvaluation(haizhuEvaluation({ overrides: fullRate }), system)

  it('gives 50 and 3 4 4 13 8.5 7.5 4, 94.00, 优', () => {
    expect(secondLevel(sheet)).toBe('50 3 4 4 13 8.5 7.5 4')
    expect(sheet.nodes.filter((node) => node.level === 1).map((node) => node.score)).toEqual([5000, 4400])
    expect(formatPointsFixed(sheet.total)).toBe('94.00')
    expect(sheet.grade).toBe('优')
    expect(sheet.complete).toBe(true)
    expect(sheet.provisional).toBe(false)
  })

  it('gives 93.98 before 支出率 is overridden', () => {
    const before = scoreEvaluation(haizhuEvaluation(), system)
    expect(formatPointsFixed(before.total)).toBe('93.98')
    expect(before.byCode.get('A1-3')?.why).toBe(
      '全年支出 40,036.38 万元÷调整后预算 40,118.72 万元＝99.79%，99.79%×10 分＝9.98 分',
    )
    expect(sheet.byCode.get('A1-3')?.computed).toBe(998)
  })

  it('explains 采购意向公开 as in the brief', () => {
    expect(sheet.byCode.get('B5-1')?.why).toBe(
      '应公开采购意向 4 个，按期公开采购意向 1 个，1÷4×2 分＝0.5 分（财库〔2020〕10号）',
    )
  })
})
