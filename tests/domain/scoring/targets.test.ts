import { describe, expect, it } from 'vitest'
import { targetRow } from './evaluation-of.ts'
import { linesText, scoreLeafOf } from './test-system.ts'

type Parts = Parameters<typeof targetRow>[0]

const rule = { kind: 'weighted-completion', categories: ['output'] }

function score(targets: readonly Parts[], more: Readonly<Record<string, unknown>> = {}, weight = 20) {
  const rows = targets.map((target, index) => targetRow({ id: `t${index + 1}`, ...target }))
  return scoreLeafOf({ rule: { ...rule, ...more }, weight }, { targets: rows })
}

/** Completion of one target in hundredths of a percent, read off a weight of 100. */
function completion(target: Parts): number | null {
  return score([target], {}, 100).score
}

describe('weighted-completion', () => {
  it('S-21 averages completion by share and itemises what was missed', () => {
    const node = score([{ name: '甲' }, { name: '乙', actual: '8', reason: '项目延期' }])
    expect(node.score).toBe(1800)
    expect(node.why).toBe('产出指标 2 项，加权完成率 90.00%，90.00%×20 分＝18 分（某条）')
    expect(node.deductions).toMatchObject([
      {
        key: 'rule-t2',
        points: 200,
        finding: '“乙”目标 ≥10 个，实际 8 个，完成率 80.00%',
        reason: '项目延期',
      },
    ])
  })

  it('S-21 reads only its categories and subcategories', () => {
    const rows = [
      { actual: '5', category: 'benefit' as const },
      { actual: '10' },
      { actual: '0', subcategory: '质量指标' },
    ]
    expect(score(rows).score).toBe(1000)
    expect(score(rows, { subcategories: ['数量指标'] }).score).toBe(2000)
    expect(score([], { categories: ['benefit', 'satisfaction'] }).missing).toEqual([
      '请先在“绩效目标”中填写效益指标和满意度指标',
    ])
  })

  it('S-22 divides actual by planned for ≥', () => {
    expect(completion({ planned: '10', actual: '8' })).toBe(8000)
    expect(completion({ planned: '10', actual: '12' })).toBe(10000)
    expect(completion({ planned: '10', actual: '0' })).toBe(0)
    expect(completion({ planned: '0', actual: '0' })).toBe(10000)
    expect(completion({ planned: '0', actual: '3' })).toBe(10000)
  })

  it('S-23 divides planned by actual for ≤, and 0 is the best actual', () => {
    const le = (planned: string, actual: string) => completion({ direction: 'le', planned, actual })
    expect(le('10', '12.5')).toBe(8000)
    expect(le('10', '8')).toBe(10000)
    expect(le('10', '0')).toBe(10000)
    expect(le('0', '0')).toBe(10000)
    expect(le('0', '2')).toBe(0)
  })

  it('S-24 takes the smaller quotient for ＝', () => {
    const eq = (planned: string, actual: string) => completion({ direction: 'eq', planned, actual })
    expect([
      eq('10', '10.0'),
      eq('10', '12.5'),
      eq('10', '8'),
      eq('0', '1'),
      eq('1', '0'),
      eq('0', '0'),
    ]).toEqual([10000, 8000, 8000, 0, 0, 10000])
  })

  it('S-25 shares equally when no weight is given, by weight when all are', () => {
    expect(score([{ actual: '0', weight: '30' }, { weight: '10' }]).score).toBe(500)
    expect(score([{ actual: '0', weight: '0' }, { weight: '1' }]).score).toBe(2000)
    expect(score([{ actual: '0' }, {}, {}, {}]).score).toBe(1500)
    expect(score([{ name: '甲' }, { name: '乙', weight: '10' }]).missing).toEqual([
      '请填写“甲”的权重（其他指标已填权重）',
    ])
    expect(score([{ name: '甲', weight: '-1' }, { weight: '10' }]).score).toBeNull()
    expect(score([{ weight: '0' }]).missing).toEqual(['各指标权重合计为 0，请填写权重'])
  })

  it('S-26 rounds each target by itself where 分值 are given', () => {
    const each = { roundEachTarget: true }
    const rows = [
      { weight: '10', planned: '3', actual: '2' },
      { weight: '10', planned: '3', actual: '1' },
    ]
    const node = score(rows, each)
    expect(node.score).toBe(667 + 333)
    expect(linesText(node)).toBe('rule-t1:333 rule-t2:667')
    expect(node.why).toBe('产出指标 2 项逐项计分，6.67＋3.33＝10 分（某条）')
    expect(score([{ weight: '10' }, { weight: '12' }], each).missing).toEqual([
      '产出指标分值合计 22 分，应为 20 分，请调整',
    ])
    const thirds = score([{ actual: '0' }, { actual: '0' }, { actual: '0' }], each, 50)
    expect(linesText(thirds)).toBe('rule-t1:1667 rule-t2:1667 rule-t3:1666')
  })

  it('S-26 differs from one rounding over all', () => {
    const rows = Array.from({ length: 3 }, () => ({ weight: '1', planned: '3', actual: '1' }))
    expect(score(rows, { roundEachTarget: true }, 3).score).toBe(99)
    expect(score(rows, {}, 3).score).toBe(100)
  })

  it('S-27 takes qualitative completion only inside its band', () => {
    const quality = (band: '达成' | '部分达成' | '未达成' | '', bandPercent: string) =>
      completion({ nature: 'qualitative', band, bandPercent, planned: '', actual: '' })
    expect([
      quality('达成', '100'),
      quality('达成', '80'),
      quality('部分达成', '60'),
      quality('未达成', '0'),
    ]).toEqual([10000, 8000, 6000, 0])
    expect([quality('部分达成', '79.99'), quality('未达成', '59.99')]).toEqual([7999, 5999])
    const refused = [
      quality('达成', '100.01'),
      quality('达成', '79'),
      quality('部分达成', '80'),
      quality('未达成', '60'),
      quality('未达成', '-1'),
      quality('达成', '八成'),
      quality('达成', ''),
      quality('', '90'),
    ]
    expect(refused).toEqual(refused.map(() => null))
    expect(
      score([{ name: '甲', nature: 'qualitative', band: '部分达成', bandPercent: '80' }]).missing,
    ).toEqual(['“甲”的完成率应在部分达成档内：60%（含）至 80%'])
  })

  it('S-28 names bad quantities instead of counting 0', () => {
    expect(score([{ name: '甲', actual: '' }]).missing).toEqual(['请填写“甲”的实际完成值'])
    expect(score([{ name: '甲', actual: '约100' }]).missing).toEqual(['“甲”的实际完成值“约100”不是数字'])
    expect(score([{ name: '甲', planned: '-5' }]).missing).toEqual(['“甲”的年度指标值为负数，无法计算完成率'])
    expect(score([{ name: '甲', planned: '', actual: 'x' }, {}]).score).toBeNull()
  })

  it('S-29 asks why a target was left far behind, without taking points', () => {
    const node = score([
      { name: '甲', actual: '21' },
      { name: '乙', actual: '15' },
    ])
    expect(node.score).toBe(2000)
    expect(node.warnings).toEqual(['“甲”目标 ≥10 个，实际 21 个，为目标的 2.1 倍，请说明目标是否偏低'])
    expect(score([{ direction: 'le', actual: '21' }]).warnings).toEqual([])
    expect(score([{ actual: '21', name: '甲' }, { actual: '' }]).warnings).toHaveLength(1)
  })
})
