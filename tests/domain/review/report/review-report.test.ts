import { describe, expect, it } from 'vitest'
import { documentText } from '../../../../src/domain/report/document-text.ts'
import type { ReportDocument } from '../../../../src/domain/report/document.ts'
import { buildOpinionForm } from '../../../../src/domain/review/report/build-opinion-form.ts'
import { buildReviewReport } from '../../../../src/domain/review/report/build-review-report.ts'
import { buildReviewWorkbook } from '../../../../src/domain/review/report/build-review-workbook.ts'
import type { Points } from '../../../../src/domain/values/points.ts'
import { filledColumns } from '../../report/table-grid.ts'
import { at, lateContracts, outcomeOf } from '../review-of.ts'
import { settled, signature } from './settled-review.ts'

const outcome = outcomeOf(settled)
const report = buildReviewReport(outcome)
const form = buildOpinionForm(outcome)

function headings({ blocks }: ReportDocument, level = 1): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []))
}

function rowsOf({ blocks }: ReportDocument, caption: string): readonly (readonly string[])[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' && block.caption.includes(caption)
      ? block.rows.map((row) => row.map(({ text }) => text))
      : [],
  )
}

describe('现场核查报告', () => {
  it('RV-40 has its chapters in order and says how the three totals follow from each other', () => {
    expect(headings(report)).toEqual([
      '一、核查依据与组织',
      '二、核查范围',
      '三、总体情况',
      '四、逐项核查情况',
      '五、核查发现及反馈情况',
      '六、核查结论与整改建议',
      '签字盖章',
      '附表：自评得分与核查得分对照表',
      '附件：核查照片',
      '附件：部门反馈材料',
    ])
    const text = documentText(report)
    for (const said of [
      '部门自评总分94.00分（优），核查得分91.50分（优），比自评低2.5分。',
      '核定得分93.50分（优），比自评低0.5分。',
      '随机抽取3个指标（抽样种子“20240410”',
      '应核查指标3个，已核查3个，其中属实0个、部分属实1个、不属实1个、无法核实1个。',
      '“通知书发出之日起30日内签订合同”填报18份，核查为6份',
      '部门反馈：说明理由：签订日期以系统为准；附材料：系统截图.jpg（王某，2024年4月10日）',
      '复核结论：撤回：核对系统后认可（李某，2024年4月10日）',
      '部门反馈：认可（王某，2024年4月10日）',
    ])
      expect(text, said).toContain(said)
  })

  it('RV-40 both scores of every indicator stand side by side, groups and total included', () => {
    const rows = rowsOf(report, '对照表')
    expect(rows).toHaveLength(outcome.self.nodes.length + 1)
    expect(rows.find(([code]) => code === 'B5-4')).toEqual([
      'B5-4',
      '　　采购合同签订时效性',
      '3.00',
      '3.00',
      '1.00',
      '3.00',
      '0',
      '不属实',
    ])
    expect(rows.at(-1)).toEqual(['合计', '94.00', '91.50', '93.50', '−0.5', ''])
    for (const block of report.blocks) {
      if (block.kind === 'table')
        for (const count of filledColumns(block)) expect(count).toBe(block.columns.length)
    }
  })

  it('RV-40 a cap that bites on one side only stands in a row of its own, and the columns still fit', () => {
    const effect = { id: 'cap', name: '执行率偏低封顶', why: '' }
    const sheetWith = (points: number) => ({
      ...outcome.self,
      effects: [{ ...effect, points: points as Points }],
    })
    const [self, checked] = [sheetWith(0), sheetWith(400)]
    for (const review of [outcome.review, outcomeOf(lateContracts).review]) {
      const capped = buildReviewReport({ ...outcome, review, self, checked, final: checked })
      const row = rowsOf(capped, '对照表').find(([name]) => name === effect.name)
      expect(row?.slice(0, 3)).toEqual([effect.name, '0.00', '−4'])
      expect(row?.at(-2)).toBe('−4')
      for (const block of capped.blocks)
        if (block.kind === 'table')
          expect(new Set(filledColumns(block))).toEqual(new Set([block.columns.length]))
    }
  })

  it('RV-40 what was withdrawn asks for no correction, and what was left out says why', () => {
    const text = documentText(report)
    expect(rowsOf(report, '未列入')).toEqual([
      ['1', '“采购内控制度建设”核查为无法核实：制度原件未见', '部门当场出示了原件'],
    ])
    const conclusion = text.slice(text.indexOf('六、核查结论'), text.indexOf('签字盖章'))
    expect(conclusion).toContain('“固定资产利用率”得分更正为0.5分')
    expect(conclusion).not.toContain('采购合同签订时效性')
  })

  it('RV-40 shows photos with their hashes and the signatures of both sides', () => {
    const photos = report.blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []))
    expect(photos.map(({ number }) => number)).toEqual(['照片1', '反馈材料1'])
    const places = report.blocks.flatMap((block) => (block.kind === 'signing' ? block.places : []))
    expect(places.map(({ label, name, blob, date }) => [label, name, blob, date])).toEqual([
      ['核查人（签字）：', '李某', signature, '2024年4月10日'],
      ['被核查部门（签字）：', '王某', signature, '2024年4月10日'],
    ])
  })

  it('RV-40 says on its first page and in its captions when it is not finished, void or practice', () => {
    const open = buildReviewReport(
      outcomeOf({
        ...lateContracts,
        'review-signature/reviewer/s1': { name: '李某', blob: signature, digest: 'old', at },
      }),
    )
    const text = documentText(open)
    for (const said of [
      '演练数据：本件仅供练习',
      '未完成，仅供核对：本次核查处于“核查中”阶段，尚有23个指标未核查',
      '有1个签名后核查结果有变化，须重新签名',
      '签名后结果有变化',
    ])
      expect(text, said).toContain(said)
    const captions = open.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
    expect(captions.every((caption) => caption.endsWith('（演练数据，未完成，仅供核对）'))).toBe(true)
    expect(documentText(report)).not.toContain('未完成')
  })
})

describe('现场核查意见表', () => {
  it('RV-41 has the totals, every planned indicator, the findings and room for both signatures', () => {
    expect(form.title).toContain('现场核查意见表')
    expect(headings(form).slice(0, 4)).toEqual([
      '一、核查得分',
      '二、逐项核查情况',
      '三、核查意见',
      '四、签字盖章',
    ])
    expect(rowsOf(form, '逐项').map((row) => row[1])).toEqual([
      'B5-2 采购内控制度建设',
      'B5-4 采购合同签订时效性',
      'B6-6 固定资产利用率',
    ])
    expect(rowsOf(form, '逐项')[1]).toContain('不属实')
    const [first] = rowsOf(form, '核查意见')
    expect(first?.[2]).toContain('（照片1）')
    expect(first?.[5]).toBe('撤回：核对系统后认可（李某，2024年4月10日）')
  })
})

describe('核查情况表', () => {
  it('RV-42 states the same figures, differences as formulas', () => {
    const book = buildReviewWorkbook(outcome)
    expect(book.sheets.map(({ name }) => name)).toEqual(['得分对照表', '核查扣分台账', '核查意见及反馈'])
    const [comparison, ledger, findings] = book.sheets
    const row = comparison?.rows.find(([code]) => code?.kind === 'text' && code.text === 'B6-6')
    expect(row?.slice(2, 7)).toEqual([
      { kind: 'number', decimal: '2.00', decimals: 2 },
      { kind: 'number', decimal: '1.00', decimals: 2 },
      { kind: 'number', decimal: '0.50', decimals: 2 },
      { kind: 'number', decimal: '0.50', decimals: 2 },
      {
        kind: 'computed',
        decimal: '-0.50',
        decimals: 2,
        formula: { kind: 'difference', columns: [5, 3] },
      },
    ])
    expect(comparison?.notes[0]).toContain('核定得分93.50分（优）')
    expect(ledger?.notes).toEqual(['无。'])
    expect(JSON.stringify(findings?.rows)).toContain('部门当场出示了原件')
  })
})
