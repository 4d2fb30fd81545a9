import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'
import { readSample } from '../samples/read-sample.ts'
import { reportOf, tableOf, tablesOf, textOf } from './report-of.ts'
import { filledColumns } from './table-grid.ts'

const { evaluation } = readSample()
const report = reportOf(evaluation)

describe('the report of the sample', () => {
  it('reads word for word as the golden text', async () => {
    await expect(`${textOf(evaluation)}\n`).toMatchFileSnapshot('../../fixtures/sample-report.txt')
  })

  it('has the chapters of the official outline, in order', () => {
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(headings).toEqual([
      '一、部门基本情况',
      '（一）部门职能',
      '（二）年度总体工作和重点工作任务',
      '（三）部门整体支出绩效目标',
      '（四）部门整体收支情况',
      '（五）部门整体绩效管理情况',
      '二、绩效自评情况',
      '（一）自评结论',
      '（二）履职效能分析',
      '（三）管理效率分析',
      '三、存在的主要问题',
      '四、下一步改进措施',
      '附表1：评分表',
      '附表2：绩效目标表',
      '附表3：收支表',
      '附表4：项目自评表',
    ])
  })

  it('says 演练数据 on the cover and over every table', () => {
    expect(report.title).toBe('部门整体支出绩效自评报告（演练数据）')
    expect(report.blocks[1]).toEqual({ kind: 'title', text: report.title })
    for (const table of tablesOf(report)) expect(table.caption).toContain('演练数据')
    expect(textOf({ ...evaluation, practice: false })).not.toContain('演练数据：')
  })

  it('shows the override with its reason and what the rule gives', () => {
    const row = tableOf(report, '评分表').rows.find((cells) =>
      cells.some(({ text }) => text === '部门预算资金支出率'),
    )
    expect(row?.map(({ text }) => text)).toEqual([
      '部门预算资金支出率',
      '10.00',
      '10.00',
      '人工核定，理由：未支出的82.34万元为下属单位其他资金，按合同约定于次年验收后支付，经核定不扣分（虚构）；按规则计算9.98分。',
    ])
  })

  it('merges the cells of the indicator tree', () => {
    const [first = []] = tableOf(report, '评分表').rows
    expect(first.slice(0, 7).map(({ text, rowSpan }) => [text, rowSpan])).toEqual([
      ['履职效能', 3],
      ['50.00', 3],
      ['50.00', 3],
      ['整体效能', 3],
      ['50.00', 3],
      ['50.00', 3],
      ['部门整体绩效目标产出指标完成情况', undefined],
    ])
    for (const table of tablesOf(report)) {
      expect(new Set(filledColumns(table))).toEqual(new Set([table.columns.length]))
    }
  })

  it('has no space between Chinese and digits', () => {
    const text = textOf(evaluation).replace(/(^|[：；])(\d+)\. /gm, '$1$2.')
    expect(text).not.toMatch(/\p{Script=Han} +\d|\d +\p{Script=Han}/u)
  })

  it('is the same for any order of records', () => {
    const changes = sampleChanges()
    const expected = JSON.stringify(report)
    fc.assert(
      fc.property(fc.shuffledSubarray([...changes], { minLength: changes.length }), (shuffled) => {
        const read = readEvaluation(sampleDocument, recordStates(shuffled))
        expect(read.ok && JSON.stringify(reportOf(read.value))).toBe(expected)
      }),
      { numRuns: 30 },
    )
  })
})
