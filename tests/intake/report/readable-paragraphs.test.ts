import { describe, expect, it } from 'vitest'
import { buildReport } from '../../../src/domain/report/build-report.ts'
import { readReport } from '../../../src/domain/report-reading/read-report.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import type { ReportParagraph } from '../../../src/intake/report/contract.ts'
import { readableParagraphs } from '../../../src/intake/report/readable-paragraphs.ts'
import { renderBytes } from '../../export/support/render.ts'
import { readHere } from './support/read-here.ts'

function readableOf(...paragraphs: readonly ReportParagraph[]) {
  return readableParagraphs({ fileName: '', format: 'pdf', paragraphs, remarks: [] })
}

function line(text: string, page: number, continues = false): ReportParagraph {
  return { text, page, kind: 'text', ...(continues ? { continues: true as const } : {}) }
}

function row(page: number | null, ...cells: readonly string[]): ReportParagraph {
  return { text: cells.filter((cell) => cell !== '').join('\t'), page, kind: 'row', cells }
}

describe('what the domain is given to read', () => {
  it('is lines joined to paragraphs, but never over the end of a page', () => {
    expect(
      readableOf(
        line('全年支出40,036.38万', 1),
        line('元，', 1, true),
        line('预算完成率99.79%。', 2, true),
        line('see annex', 2),
        line('three', 2, true),
      ),
    ).toEqual([
      { text: '全年支出40,036.38万元，', page: 1 },
      { text: '预算完成率99.79%。', page: 2 },
      { text: 'see annex three', page: 2 },
    ])
  })

  it('is tables whole, also over pages, each with its cells in the text', () => {
    expect(
      readableOf(
        row(1, '项目', '预算'),
        row(2, '合计', ''),
        row(2, '甲', '乙', '丙'),
        line('注。', 2),
        row(2, '丁', '戊'),
      ),
    ).toEqual([
      {
        text: '项目\t预算\n合计\t\n',
        page: 1,
        table: [
          ['项目', '预算'],
          ['合计', ''],
        ],
      },
      { text: '甲\t乙\t丙\n', page: 2, table: [['甲', '乙', '丙']] },
      { text: '注。', page: 2 },
      { text: '丁\t戊\n', page: 2, table: [['丁', '戊']] },
    ])
    expect(readableOf(row(null, '甲', '乙'))).toEqual([{ text: '甲\t乙\n', table: [['甲', '乙']] }])
  })

  it('lets a PDF of our own be read back: title, year, total and the scoring table', async () => {
    const evaluation = readEvaluation('sample-haizhu-2023', recordStates(sampleChanges()))
    if (!evaluation.ok) throw new Error(evaluation.problem.code)
    const system = findSystem(evaluation.value.system)
    if (!system) throw new Error('no such system')
    const pdf = await renderBytes(
      buildReport(evaluation.value, system, scoreEvaluation(evaluation.value, system)),
    )
    const reading = readReport(readableParagraphs(await readHere(pdf)))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
    const { title, fiscalYear, totals, tables } = reading.value
    expect(title?.value).toContain('部门整体支出绩效自评报告')
    expect(fiscalYear?.value).toBe(2023)
    expect(new Set(totals.map(({ value }) => value))).toEqual(new Set([9400]))
    expect(tables.filter(({ kind }) => kind === 'scores')).toHaveLength(1)
  })
})
