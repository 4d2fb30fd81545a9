import { describe, expect, it } from 'vitest'
import type { IndicatorSystem } from '../../../src/domain/indicator-systems/indicator-system.ts'
import { describeRecord } from '../../../src/ui/shared/describe-record.ts'

const system = {
  facts: [
    { id: 'procurement', label: '采购金额', kind: 'money', unit: '', hint: '' },
    { id: 'staff', label: '在职人数', kind: 'count', unit: '人', hint: '' },
  ],
} as unknown as IndicatorSystem

function words(record: string, value: Parameters<typeof describeRecord>[1]): string {
  return describeRecord(record, value, system, '万元')
}

describe('a record in words', () => {
  it('facts carry their unit', () => {
    expect(words('fact/procurement', 40_118_720_000)).toBe('40,118.72 万元')
    expect(words('fact/staff', 12)).toBe('12 人')
    expect(words('fact/checked', true)).toBe('是')
  })

  it('text reads as itself, emptied and removed are told apart', () => {
    expect(words('cover/filler', '王某')).toBe('王某')
    expect(words('cover/filler', '')).toBe('（空）')
    expect(words('cover/filler', null)).toBe('（已删除）')
    expect(words('paragraph/duties', { text: '负责规划。\n负责监测。' })).toBe('负责规划。\n负责监测。')
  })

  it('money, points and coded values read as a person wrote them, sort keys and links stay out', () => {
    expect(words('override/A1-3', { points: 1000, reason: '已结转' })).toBe('分数：10 分\n原因说明：已结转')
    const fund = { revenue: null, initial: 100_000_000, adjusted: null, spent: 0, basic: null, project: null }
    expect(words('fund/self/other', fund)).toContain('收入：（未填）\n年初预算：100.00 万元')
    const target = words('target/t1', {
      category: 'output',
      direction: 'ge',
      planned: '100',
      unit: '家',
      order: 'a0',
    })
    expect(target).toBe('类别：产出指标\n方向：≥\n目标值：100\n计量单位：家')
    expect(words('ledger/B6-3/rule-1', { evidence: ['a', 'b'], problem: 'p1', order: 'a0' })).toBe(
      '佐证：2 项',
    )
  })
})
