import { beforeAll, describe, expect, it } from 'vitest'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import type { ChangeSource } from '../../../../src/domain/review/overview/gather-documents.ts'
import { gatherDocuments } from '../../../../src/domain/review/overview/gather-documents.ts'
import type { OverviewRow } from '../../../../src/domain/review/overview/overview-row.ts'
import { overviewRow } from '../../../../src/domain/review/overview/overview-row.ts'
import { buildOverviewWorkbook } from '../../../../src/domain/review/overview/overview-workbook.ts'
import type { UnusableDocument } from '../../../../src/domain/review/overview/pair-documents.ts'
import { pairDocuments } from '../../../../src/domain/review/overview/pair-documents.ts'
import { remarkSentence } from '../../../../src/domain/review/overview/remark-sentence.ts'
import { formatPointsFixed } from '../../../../src/domain/values/points.ts'
import { department, reviewOf, written } from './departments.ts'

const names = ['一局', '二局', '三局', '四局', '五局', '六局', '七局', '八局', '九局', '十局']
const lower = { 'checked-score/B5-4': { points: 100, reason: '抽查合同多数超期签订' } }

/** Ten departments: four reviewed, three of which two versions came in, one file of which nothing can be made. */
function sources(): readonly ChangeSource[] {
  return names.flatMap((name, place): ChangeSource[] => {
    const evaluation = department(name)
    const whole = { name: `${name}.jijian.zip`, changes: evaluation }
    if (place < 4) {
      const reviewed = reviewOf(name, evaluation, place === 0 ? lower : {})
      return [{ ...whole, changes: [...evaluation, ...reviewed] }]
    }
    if (place > 6) return [whole]
    const record = place === 4 ? 'ledger/B3-2/x' : 'cover/filler'
    const value = (who: string) =>
      place === 4
        ? {
            points: 100,
            clause: '',
            reason: who,
            evidence: [],
            problem: '',
            noEvidenceReason: '',
            order: 'a0',
          }
        : who
    const version = (who: string, device: string) => ({
      name: `${name}（${who}）.jijian.zip`,
      changes: written(evaluation, `ev-${name}`, { [record]: value(who) }, { author: who, device }),
    })
    return [version('张三', 'a'), version('李四', 'b')]
  })
}

describe('the overview of ten departments', () => {
  let rows: readonly OverviewRow[]
  let unusable: readonly UnusableDocument[]
  beforeAll(() => {
    const broken = { name: '只有核查.jijian.zip', changes: reviewOf('十一局', department('十一局')) }
    const paired = pairDocuments(gatherDocuments([...sources(), broken]), findSystem)
    rows = paired.pairs.map(overviewRow)
    unusable = paired.unusable
  })

  const rowOf = (unit: string): OverviewRow => {
    const row = rows.find((one) => one.unit === unit)
    if (!row) throw new Error(unit)
    return row
  }

  it('[RV-63] has a row for each, with the figures of its own pages', () => {
    expect(rows.map(({ unit }) => unit).sort()).toEqual([...names].sort())
    for (const row of rows) if (row.unit !== '五局') expect(formatPointsFixed(row.self.total)).toBe('94.00')
    const first = rowOf('一局')
    expect([first.checked, first.final].map((score) => score && formatPointsFixed(score.total))).toEqual([
      '92.00',
      '92.00',
    ])
    expect(first.differences.map(({ code, change }) => [code, change])).toEqual([['B5-4', -200]])
    expect(rowOf('二局').differences).toEqual([])
    expect(rowOf('八局')).toMatchObject({ stage: null, review: null, checked: null, final: null })
  })

  it('[RV-61] names the three of which two versions stand side by side, and no other', () => {
    const conflicting = rows.filter(({ remarks }) => remarks.some(({ kind }) => kind === 'versions'))
    expect(conflicting.map(({ unit }) => unit).sort()).toEqual(['七局', '五局', '六局'])
    expect(rowOf('六局').remarks.map(remarkSentence)).toEqual(['自评 1 处有两个版本并存，请先选定版本'])
    expect(rowOf('五局').self.provisional).toBe(true)
    expect(rowOf('六局').self.provisional).toBe(false)
  })

  it('[RV-61] what cannot be taken in is named, and the others are what they are without it', () => {
    expect(unusable.map(({ sources: from, problem }) => [from, problem.code])).toEqual([
      [['只有核查.jijian.zip'], 'review-evaluation-missing'],
    ])
    const alone = pairDocuments(gatherDocuments(sources()), findSystem).pairs.map(overviewRow)
    expect(alone).toEqual(rows)
  })

  it('[RV-64] goes into a spreadsheet: departments, the same indicator across them, and what was left out', () => {
    const book = buildOverviewWorkbook(rows, [{ name: '坏.zip', reason: '已损坏。' }], '某区财政局')
    expect(book.sheets.map(({ name }) => name)).toEqual(['汇总', '指标对比', '未列入'])
    const [summary, indicators] = book.sheets
    expect(summary?.rows).toHaveLength(10)
    const line = summary?.rows.find(([unit]) => unit?.kind === 'text' && unit.text === '一局')
    expect(line?.map((cell) => ('text' in cell ? cell.text : 'decimal' in cell ? cell.decimal : ''))).toEqual(
      [
        '一局',
        '2023',
        '填报中',
        '核查中',
        '94.00',
        '优',
        '92.00',
        '92.00',
        '优',
        String(rowOf('一局').checkFindings),
        '采购合同签订时效性 －2',
        '演练数据',
      ],
    )
    expect(indicators?.rows).toHaveLength(10 * rowOf('一局').indicators.length)
  })
})
