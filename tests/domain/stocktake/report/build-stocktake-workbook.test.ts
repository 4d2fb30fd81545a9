import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet, SheetCell, SheetTotal, Workbook } from '../../../../src/domain/report/workbook.ts'
import { buildStocktakeReport } from '../../../../src/domain/stocktake/report/build-stocktake-report.ts'
import { buildStocktakeWorkbook } from '../../../../src/domain/stocktake/report/build-stocktake-workbook.ts'
import type { StocktakeContext } from '../../../../src/domain/stocktake/report/report-context.ts'
import type { Mismatch } from '../../../../src/domain/stocktake/records.ts'
import { assetKey } from '../../../../src/domain/stocktake/records.ts'
import { reconcile } from '../../../../src/domain/stocktake/reconcile.ts'
import { documentText } from '../../../../src/domain/report/document-text.ts'
import { addMoney, fenFromInteger, formatMoney } from '../../../../src/domain/values/money.ts'
import type { Fen } from '../../../../src/domain/values/money.ts'
import { parseMoney } from '../../../../src/domain/values/money.ts'
import type { Quantity } from '../../../../src/domain/values/quantity.ts'
import { formatQuantity } from '../../../../src/domain/values/quantity.ts'
import type { Records } from '../stocktake-of.ts'
import { countRecord, stocktakeOf } from '../stocktake-of.ts'
import { columns, contextOf, registerOf, source } from './counted-stocktake.ts'

function workbookOf({ stocktake, register, reconciliation }: StocktakeContext): Workbook {
  return buildStocktakeWorkbook(stocktake, register, reconciliation)
}

function sheetOf(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

function plain(cell: SheetCell | SheetTotal): string {
  return cell.kind === 'empty' ? '' : cell.kind === 'text' ? cell.text : `#${cell.decimal}`
}

function rowsOf(sheet: Sheet): readonly (readonly string[])[] {
  return sheet.rows.map((row) => row.map(plain))
}

/** The total of a column, and the sum of what stands above it. */
function totalOf(sheet: Sheet, title: string): { readonly stated: Fen; readonly summed: Fen } {
  const column = sheet.columns.findIndex((one) => one.title === title)
  const money = (cell: SheetCell | SheetTotal | undefined): Fen => {
    if (!cell || cell.kind === 'empty') return fenFromInteger(0)
    if (cell.kind === 'text') throw new Error(`text in ${title}: ${cell.text}`)
    const read = parseMoney(cell.decimal, '元')
    if (!read.ok) throw new Error(cell.decimal)
    return read.value
  }
  return {
    stated: money(sheet.totals?.[column]),
    summed: sheet.rows.reduce((sum, row) => addMoney(sum, money(row[column])), fenFromInteger(0)),
  }
}

const register = registerOf(24)
const context = contextOf(register)
const workbook = workbookOf(context)

describe('the workbook of a stocktake', () => {
  it('has a sheet for every table, the optional ones only when they have rows', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      '盘点汇总',
      '盘点表',
      '盘亏表',
      '毁损表',
      '不符表',
      '盘盈表',
      '闲置及待处置表',
      '重复盘点表',
      '复盘抽盘差异表',
    ])
    const open = workbookOf(contextOf(register, { [assetKey('loss', '000004')]: null }))
    expect(rowsOf(sheetOf(open, '未盘表')).map(([code]) => code)).toEqual(['000004'])
  })

  it('keeps the register’s columns in their order, its figures as numbers, its codes as text', () => {
    const sheet = sheetOf(workbook, '盘点表')
    expect(sheet.columns.map(({ title }) => title)).toEqual([
      ...columns,
      '盘点结果',
      '实存数量',
      '实际存放地点',
      '实际使用人',
      '使用状况',
      '是否毁损',
      '盘点人',
      '盘点时间',
      '识别方式',
      '备注（盘点）',
    ])
    expect(sheet.rows).toHaveLength(24)
    expect(rowsOf(sheet)[0]).toEqual([
      ...['000001', '台式计算机', 'OptiPlex 7010 MT', 'A02010105', '台', '#1'],
      ...['#5123.45', '#1793.21', '#3330.24', '行政楼302室', '办公室', '王堃', '0012'],
      ...['位置不符、使用人不符', '#1', '行政楼305室', '孙玥', '在用', '否'],
      ...['张某', '2023-12-20 10:00', '扫码', ''],
    ])
    expect(rowsOf(sheet)[3]?.slice(13)).toEqual(['盘亏', '#0', '', '', '', '', '', '', '', ''])
    expect(rowsOf(sheet)[5]?.slice(13, 15)).toEqual(['相符17、盘亏3', '#17'])
    expect(rowsOf(sheet)[11]?.slice(13, 15)).toEqual(['相符、盘盈1', '#21'])
    expect(sheet.totals?.map(plain).slice(0, 9)).toEqual([
      ...['合计', '', '', '', '', '#100', '#189743.70', '#66410.28', '#123333.42'],
    ])
  })

  it('repeats the balance and the rates of the report', () => {
    const sheet = sheetOf(workbook, '盘点汇总')
    expect(rowsOf(sheet)).toEqual([
      ['应盘（账面）', '#24', '#100', '#189743.70', '#1.000000000000'],
      ['其中：相符', '#19', '#74', '#126520.25', '#0.791666666667'],
      ['其中：不符', '#2', '#21', '#52723.45', '#0.083333333333'],
      ['其中：盘亏', '#2', '#4', '#8120', '#0.083333333333'],
      ['其中：毁损', '#1', '#1', '#2380', '#0.041666666667'],
      ['其中：未盘', '#0', '#0', '#0', '#0.000000000000'],
      ['盘盈', '#3', '#3', '#1780', ''],
      ['实盘', '#25', '#99', '#183403.70', ''],
    ])
    expect(sheet.notes).toContain('盘点完成率100.00%（已盘24项，应盘24项）。')
    expect(sheet.notes.join('')).toContain('经批准后方可调整账目')
  })

  it('lists losses, surpluses, idle assets and double counts with what belongs to them', () => {
    expect(
      rowsOf(sheetOf(workbook, '盘亏表')).map((row) => [row[0], ...row.slice(4, 7), ...row.slice(10)]),
    ).toEqual([
      ['000004', '#1', '#1', '#980', '赵某', '搬迁时遗失', ''],
      ['000006', '#20', '#3', '#7140', '赵某', '借出未还', ''],
    ])
    expect(rowsOf(sheetOf(workbook, '盘盈表')).map((row) => row.slice(1, 7))).toEqual([
      ['碎纸机', '', '台', '账外资产', '#1', '#800'],
      ['饮水机', '', '台', '账外资产', '#1', ''],
      ['文件柜', '', '组', '数量多出', '#1', '#980'],
    ])
    expect(rowsOf(sheetOf(workbook, '闲置及待处置表')).map((row) => [row[0], row[11], row[12]])).toEqual([
      ['000003', '闲置', '标签脱落'],
    ])
    expect(rowsOf(sheetOf(workbook, '重复盘点表')).map((row) => [row[0], row[4], row[9]])).toEqual([
      ['000005', '张某', '采用'],
      ['000005', '李某', ''],
    ])
  })

  it('of a register in 万元 keeps its unit and loses no fen', () => {
    const wan = workbookOf(contextOf(register, { 'register/source': { ...source, moneyUnit: '万元' } }))
    const sheet = sheetOf(wan, '盘点表')
    expect(sheet.heading[1]).toContain('金额单位：万元')
    expect(sheet.rows[0]?.[6]).toEqual({ kind: 'number', decimal: '0.512345', decimals: 6 })
    expect(sheet.totals?.[6]).toEqual({ kind: 'sum', decimal: '18.97437', decimals: 6 })
    expect(sheetOf(wan, '盘亏表').heading[1]).toContain('金额单位：元')
  })

  it('says 演练 and 未完成 over every table', () => {
    const open = workbookOf(contextOf(register, { 'stage/current': { stage: 'settling', reason: '' } }))
    for (const { heading, notes } of open.sheets) {
      expect(heading[0]).toContain('（未完成，仅供核对）')
      expect(notes.join('')).toContain('本次盘点处于“差异处理”阶段')
    }
  })
})

const outcomes = fc.constantFrom(
  'none',
  'lost',
  'found',
  'moved',
  'broken',
  'short',
  'short and lost',
  'over',
)

function recordsOf(id: string, quantity: Quantity, what: string): readonly Records[] {
  const loss = { [assetKey('loss', id)]: { by: '赵某', reason: '遗失', at: '2023-12-22T02:00:00.000Z' } }
  const less = { quantity: Math.max(1, Math.floor(quantity / 3)) as Quantity }
  const mismatches: Mismatch[] = ['location']
  switch (what) {
    case 'lost':
      return [loss]
    case 'found':
      return [countRecord(id, { quantity })]
    case 'moved':
      return [countRecord(id, { quantity, mismatches })]
    case 'broken':
      return [countRecord(id, { ...less, damaged: true })]
    case 'short':
      return [countRecord(id, less)]
    case 'short and lost':
      return [countRecord(id, less), loss]
    case 'over':
      return [countRecord(id, { quantity: (quantity + 500) as Quantity })]
    default:
      return []
  }
}

describe('whatever was counted', () => {
  it('T-14 report and workbook agree to the fen, and every total is the sum of its column', () => {
    fc.assert(
      fc.property(fc.array(outcomes, { minLength: 12, maxLength: 12 }), (whats) => {
        const small = registerOf(12)
        const stocktake = stocktakeOf(
          { 'register/source': { ...source } },
          ...small.assets.flatMap(({ id, quantity }, index) =>
            recordsOf(id, quantity, whats[index] ?? 'none'),
          ),
        )
        const reconciliation = reconcile(stocktake, small)
        const { balance } = reconciliation
        const book = buildStocktakeWorkbook(stocktake, small, reconciliation)
        const sums: readonly (readonly [string, string, Fen])[] = [
          ['盘点表', '账面原值', balance.book.value],
          ['盘亏表', '盘亏原值（元）', balance.loss.value],
          ['毁损表', '毁损原值（元）', balance.damaged.value],
          ['不符表', '不符原值（元）', balance.mismatch.value],
          ['盘盈表', '估价（元）', balance.surplus.value],
        ]
        for (const [name, title, value] of sums)
          expect(totalOf(sheetOf(book, name), title)).toEqual({ stated: value, summed: value })
        const uncounted = book.sheets.find(({ name }) => name === '未盘表')
        expect(uncounted ? totalOf(uncounted, '未盘原值（元）').summed : 0).toBe(balance.uncounted.value)
        const text = documentText(buildStocktakeReport(stocktake, small, reconciliation))
        for (const figures of [
          balance.loss,
          balance.damaged,
          balance.mismatch,
          balance.surplus,
          balance.actual,
        ])
          expect(text).toContain(
            `${figures.count}\n${formatQuantity(figures.quantity)}\n${formatMoney(figures.value, '元')}`,
          )
      }),
      { numRuns: 60 },
    )
  })
})
