import { describe, expect, it } from 'vitest'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import type { ChartBlock } from '../../../src/domain/report/document.ts'
import { evaluationOf } from '../evaluation/evaluation-of.ts'
import { readSample } from '../samples/read-sample.ts'
import { reportOf } from './report-of.ts'

const { evaluation } = readSample()

function chartsOf(of: Evaluation): readonly ChartBlock[] {
  return reportOf(of).blocks.filter((block) => block.kind === 'chart')
}

describe('the charts of a scored evaluation', () => {
  const [radar, bars] = chartsOf(evaluation)

  it('show the rate of every second-level indicator as the text has it', () => {
    expect(radar).toMatchObject({ shape: 'radar', caption: '图1 2023年度二级指标得分率（演练数据）' })
    expect(radar?.points.map(({ label, text, share }) => [label, text, share])).toEqual([
      ['整体效能', '100%', 1],
      ['预算编制', '100%', 1],
      ['预算执行', '100%', 1],
      ['信息公开', '100%', 1],
      ['绩效管理', '86.67%', 13 / 15],
      ['采购管理', '85%', 0.85],
      ['资产管理', '75%', 0.75],
      ['运行成本', '100%', 1],
    ])
  })

  it('show what each indicator lost, most first, on an axis of round marks', () => {
    expect(bars?.points.map(({ label, text }) => `${label} ${text}`)).toEqual([
      '绩效管理制度建设 2',
      '采购意向公开合规性 1.5',
      '资产盘点情况 1',
      '固定资产利用率 1',
      '资产管理合规性 0.5',
    ])
    expect(bars?.scale.map(({ text }) => text)).toEqual(['0', '0.5', '1', '1.5', '2'])
    expect(bars?.points[0]?.share).toBe(1)
    expect(bars?.points[4]?.share).toBe(0.25)
  })

  it('say their figures to those who cannot see them', () => {
    expect(bars?.alternative).toBe(
      '2023年度指标扣分情况（单位：分）：绩效管理制度建设2，采购意向公开合规性1.5，资产盘点情况1，固定资产利用率1，资产管理合规性0.5。',
    )
  })

  it('are left out while scores are missing, and the mark of practice with real data', () => {
    expect(chartsOf(evaluationOf())).toEqual([])
    for (const { caption } of chartsOf({ ...evaluation, practice: false }))
      expect(caption).not.toContain('演练')
  })
})
