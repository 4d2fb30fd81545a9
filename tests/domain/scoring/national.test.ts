import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { evaluationOf, fundRow, targetRow } from './evaluation-of.ts'

const system = findSystem('national-project@1')
if (!system) throw new Error('the national system is not built in')
const national = system

function evaluation(parts: Partial<Evaluation> = {}): Evaluation {
  return evaluationOf({
    funds: [fundRow({ adjusted: 20_000_000, spent: 15_000_000 })],
    targets: [
      targetRow({ id: 'length', weight: '20', planned: '266', actual: '266', unit: '米' }),
      targetRow({ id: 'quality', weight: '20', planned: '90', actual: '60', unit: '%' }),
      targetRow({ id: 'cost', weight: '10', direction: 'le', planned: '20', actual: '15', unit: '万元' }),
      targetRow({
        id: 'benefit',
        category: 'benefit',
        weight: '30',
        nature: 'qualitative',
        band: '部分达成',
        bandPercent: '75',
      }),
      targetRow({
        id: 'satisfaction',
        category: 'satisfaction',
        weight: '10',
        planned: '95',
        actual: '95',
        unit: '%',
      }),
    ],
    ...parts,
  })
}

describe('national 单位自评 of a project', () => {
  it('adds 预算执行率, 产出, 效益 and 满意度, each target rounded by itself', () => {
    const sheet = scoreEvaluation(evaluation(), national)
    expect(sheet.nodes.map((node) => node.score)).toEqual([750, 2000 + 1333 + 1000, 2250, 1000])
    expect(sheet).toMatchObject({ total: 8333, grade: '良', complete: true })
    expect(sheet.effects.map((effect) => effect.points)).toEqual([0, 0])
  })

  it('refuses 分值 that do not add up to 50', () => {
    const targets = evaluation().targets.map((target) =>
      target.id === 'cost' ? { ...target, weight: '30' } : target,
    )
    const node = scoreEvaluation(evaluation({ targets }), national).byCode.get('B')
    expect(node).toMatchObject({ score: null, missing: ['产出指标分值合计 70 分，应为 50 分，请调整'] })
  })

  it('takes off for deviation and caps by execution where a bureau asks for it', () => {
    const targets = evaluation().targets.map((target) => ({
      ...target,
      actual: target.id === 'length' ? '400' : target.planned,
      bandPercent: '100',
      band: '达成' as const,
    }))
    const enabled = new Map(['deviation-penalty', 'execution-cap'].map((id) => [id, { enabled: true }]))
    const sheet = scoreEvaluation(evaluation({ targets, adjustments: enabled }), national)
    expect(sheet.effects.map((effect) => effect.points)).toEqual([200, 9750 - 200 - 8900])
    expect(sheet.total).toBe(8900)
    expect(sheet.grade).toBe('良')
  })
})
