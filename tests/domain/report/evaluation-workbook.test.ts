import { describe, expect, it } from 'vitest'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { evaluationOf } from '../evaluation/evaluation-of.ts'
import { buildEvaluationWorkbook } from '../../../src/domain/report/build-evaluation-workbook.ts'
import type { Sheet, SheetCell } from '../../../src/domain/report/workbook.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'

const changes = sampleChanges()
const read = readEvaluation(changes[0]?.document ?? '', recordStates(changes))
if (!read.ok) throw new Error(read.problem.code)
const evaluation = read.value
const system = findSystem(evaluation.system)
if (!system) throw new Error('no system')
const scores = scoreEvaluation(evaluation, system)
const workbook = buildEvaluationWorkbook(evaluation, system, scores)

function sheetOf(name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

function shown(cell: SheetCell | undefined): string {
  return !cell || cell.kind === 'empty' ? '' : cell.kind === 'text' ? cell.text : cell.decimal
}

/** The row of a table by what stands in it. */
function rowWith(sheet: Sheet, ...texts: readonly string[]): readonly SheetCell[] {
  const row = sheet.rows.find((cells) => texts.every((text) => cells.some((cell) => shown(cell) === text)))
  if (!row) throw new Error(`no row with ${texts.join(', ')}`)
  return row
}

describe('the workbook of an evaluation', () => {
  it('has the tables of the report, each under its name and with its unit', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '评分表',
      '扣分台账',
      '绩效目标表',
      '收支表',
      '项目自评表',
    ])
    expect(sheetOf('收支表').heading).toEqual([
      '2023年度部门整体收支情况表（演练数据）',
      expect.stringMatching(/^部门名称：.+\u3000\u3000单位：万元$/),
    ])
  })

  it('sums scores from the leaves up and says the grade', () => {
    const sheet = sheetOf('评分表')
    const total = rowWith(sheet, '合计')
    expect(total.map(shown)).toEqual([
      '合计',
      '',
      '',
      '100.00',
      '94.00',
      '6.00',
      '0.940000000000',
      '绩效等级：优',
    ])
    const roots = sheet.rows.flatMap((cells, index) =>
      cells[0]?.kind === 'text' && index < sheet.rows.length - 1 ? [index] : [],
    )
    expect(total[4]).toMatchObject({
      kind: 'computed',
      formula: { kind: 'sum', rows: roots },
      emphasis: true,
    })
    expect(total[5]).toMatchObject({ formula: { kind: 'difference', columns: [3, 4] } })
    expect(rowWith(sheet, '采购意向公开合规性').map(shown).slice(0, 6)).toEqual([
      '',
      '',
      '采购意向公开合规性',
      '2.00',
      '0.50',
      '1.50',
    ])
  })

  it('sums money by unit, by source and over all, exactly', () => {
    const sheet = sheetOf('收支表')
    const total = rowWith(sheet, '部门汇总', '合计')
    expect(total.map(shown).slice(2, 8)).toEqual([
      '40118.72',
      '38192.30',
      '40118.72',
      '40036.38',
      '2853.44',
      '37182.94',
    ])
    expect(total[5]).toMatchObject({ kind: 'computed', formula: { kind: 'sum' } })
    expect(total[8]).toMatchObject({ formula: { kind: 'quotient', columns: [5, 4] }, percent: true })
    expect(rowWith(sheet, '部门本级', '小计')[5]).toMatchObject({ kind: 'computed', emphasis: true })
    expect(rowWith(sheet, '部门本级', '一般公共预算财政拨款')[5]).toMatchObject({ kind: 'number' })
  })

  it('gives a completion as a quotient only where it is one', () => {
    const sheet = sheetOf('绩效目标表')
    expect(rowWith(sheet, '新认定高新技术企业')[7]).toMatchObject({ formula: { columns: [5, 4] } })
    expect(rowWith(sheet, '惠企资金平均兑付时间')[7]).toMatchObject({ formula: { columns: [4, 5] } })
    expect(rowWith(sheet, '企业服务长效机制')[7]).toMatchObject({ kind: 'number', percent: true })
  })

  it('lists every deduction with its reason and problem, and their sum', () => {
    const sheet = sheetOf('扣分台账')
    expect(sheet.totals?.[2]).toMatchObject({ kind: 'sum', decimal: '6.00' })
    expect(rowWith(sheet, '采购意向公开合规性').map(shown)[6]).toContain('采购意向公开不及时')
  })

  it('makes up no figure where nothing is filled in', () => {
    const blank = evaluationOf()
    const book = buildEvaluationWorkbook(blank, system, scoreEvaluation(blank, system))
    expect(book.sheets.map(({ name }) => name)).toEqual(['评分表', '扣分台账'])
    expect(book.sheets[0]?.rows.at(-1)?.map(shown).slice(3)).toEqual([
      '100.00',
      '未评分',
      '',
      '',
      '尚有指标未评分，总分为暂定',
    ])
  })

  it('lists evidence with what it proves and its hash', () => {
    const item = {
      id: 'e1',
      name: '巡察反馈.pdf',
      blob: 'ab'.repeat(32),
      mime: 'application/pdf',
      size: 2049,
      indicators: ['B4-1'],
      note: '第3页',
      order: 'a',
      requirements: [],
      assets: [],
      thumb: '',
      takenAt: '',
      original: '',
    }
    const book = buildEvaluationWorkbook({ ...evaluation, evidence: [item] }, system, scores)
    const sheet = book.sheets.at(-1)
    expect(sheet?.name).toBe('佐证清单')
    expect(sheet?.rows[0]?.map(shown)).toEqual([
      '1',
      '巡察反馈.pdf',
      scores.byCode.get('B4-1')?.name,
      '3',
      '第3页',
      'ab'.repeat(32),
    ])
  })
})
