import { read } from '@e965/xlsx'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Sheet, SheetCell, Workbook } from '../../../src/domain/report/workbook.ts'
import { renderWorkbook } from '../../../src/export/xlsx/render-workbook.ts'
import { byOther, byWriter, valuesOf } from '../support/read-back.ts'

const createdAt = '2024-03-15T02:00:00Z'

const text = (value: string): SheetCell => ({ kind: 'text', text: value })
const number = (decimal: string, decimals: number): SheetCell => ({ kind: 'number', decimal, decimals })
const empty: SheetCell = { kind: 'empty' }

const counted: Sheet = {
  name: '盘点表',
  orientation: 'landscape',
  heading: ['虚构市样板局2023年度固定资产盘点表', '基准日：2023年12月31日'],
  columns: [
    { title: '资产编号', width: 20 },
    { title: '实存数量', width: 10 },
    { title: '账面原值（元）', width: 16 },
    { title: '备注', width: 30 },
  ],
  rows: [
    [text('000123'), number('2', 3), number('1234567.89', 2), text('#N/A')],
    [text('12345678901234567890'), number('120.5', 3), number('0.10', 2), empty],
    [text('=SUM(A1)'), number('1', 3), number('-5.00', 2), text('_x0041_ <&> “行1\n行2”')],
  ],
  totals: [
    text('合计'),
    { kind: 'sum', decimal: '123.5', decimals: 3 },
    { kind: 'sum', decimal: '1234562.99', decimals: 2 },
    empty,
  ],
  notes: ['注：本表由盘点记录生成。'],
}

function bookOf(...sheets: readonly Sheet[]): Workbook {
  return { title: '固定资产盘点表', author: '虚构市样板局', sheets }
}

async function rendered(workbook: Workbook): Promise<Uint8Array> {
  const result = await renderWorkbook(workbook, { createdAt })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('a workbook', () => {
  it('reads back alike with two readers: text as text, numbers to the last digit', async () => {
    const bytes = await rendered(bookOf(counted))
    const expected = [
      ['虚构市样板局2023年度固定资产盘点表', null, null, null],
      ['基准日：2023年12月31日', null, null, null],
      ['资产编号', '实存数量', '账面原值（元）', '备注'],
      ['000123', 2, 1234567.89, '#N/A'],
      ['12345678901234567890', 120.5, 0.1, null],
      ['=SUM(A1)', 1, -5, '_x0041_ <&> “行1\n行2”'],
      ['合计', 123.5, 1234562.99, null],
      [null, null, null, null],
      ['注：本表由盘点记录生成。', null, null, null],
    ]
    expect(valuesOf((await byWriter(bytes)).get('盘点表'))).toEqual(expected)
    expect(valuesOf(byOther(bytes).get('盘点表'))).toEqual(expected)
  })

  it('sums by formula, with the value the app computed beside it', async () => {
    const bytes = await rendered(bookOf(counted))
    for (const grid of [(await byWriter(bytes)).get('盘点表'), byOther(bytes).get('盘点表')]) {
      expect(grid?.[6]?.slice(1, 3)).toEqual([
        { value: 123.5, formula: 'SUM(B4:B6)' },
        { value: 1234562.99, formula: 'SUM(C4:C6)' },
      ])
      expect(grid?.flat().filter(({ formula }) => formula !== null)).toHaveLength(2)
    }
  })

  it('formats money, whole and broken quantities, and codes as text', async () => {
    const book = read(await rendered(bookOf(counted)), { cellNF: true })
    const sheet = book.Sheets['盘点表']
    const format = (place: string): unknown => (sheet?.[place] as { z?: string } | undefined)?.z
    expect(['A4', 'B4', 'B5', 'C4', 'C7'].map(format)).toEqual([
      '@',
      '#,##0',
      '#,##0.###',
      '#,##0.00',
      '#,##0.00',
    ])
  })

  it('keeps the header in sight and on every printed page, fits A4 across, and says what is printed', async () => {
    const bytes = await rendered(bookOf(counted, { ...counted, name: "某局's 表", orientation: 'portrait' }))
    const { sheets, properties } = await readXlsx(bytes, { readStyles: true })
    expect(sheets.map(({ name }) => name)).toEqual(['盘点表', "某局's 表"])
    expect(sheets.map(({ pageSetup }) => pageSetup?.orientation)).toEqual(['landscape', 'portrait'])
    for (const sheet of sheets) {
      expect(sheet.pageSetup).toMatchObject({
        paperSize: 'a4',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        printArea: '$A$1:$D$9',
        printTitlesRow: '$3:$3',
      })
      expect(sheet.autoFilter?.range).toBe('A3:D6')
      expect(sheet.freezePane).toMatchObject({ rows: 3 })
      expect(sheet.columns?.map(({ width }) => width)).toEqual([20, 10, 16, 30])
      expect(sheet.cells?.get('2,0')?.style?.alignment).toMatchObject({
        wrapText: true,
        horizontal: 'center',
      })
      expect(sheet.cells?.get('4,3')?.style?.border?.top?.style).toBe('thin')
      expect(sheet.cells?.get('0,1')?.style?.border?.top).toBeUndefined()
    }
    expect(properties).toMatchObject({
      title: '固定资产盘点表',
      creator: '虚构市样板局',
      created: new Date(createdAt),
      modified: new Date(createdAt),
    })
    expect(read(bytes).Workbook?.Names?.map(({ Ref }) => Ref)).toContain("'某局''s 表'!$3:$3")
  })

  it('takes the larger paper when A4 would print it too small to read', async () => {
    const wide = { ...counted, name: '台账', columns: counted.columns.map((one) => ({ ...one, width: 60 })) }
    const { sheets } = await readXlsx(await rendered(bookOf(counted, wide)), { readStyles: true })
    expect(sheets.map(({ pageSetup }) => pageSetup?.paperSize)).toEqual(['a4', 'a3'])
  })

  it('of a table without rows has no formula to sum nothing', async () => {
    const none: Sheet = {
      ...counted,
      rows: [],
      totals: [
        text('合计'),
        { kind: 'sum', decimal: '0', decimals: 3 },
        { kind: 'sum', decimal: '0.00', decimals: 2 },
        empty,
      ],
    }
    const grid = byOther(await rendered(bookOf(none))).get('盘点表')
    expect(grid?.[3]?.map(({ value }) => value)).toEqual(['合计', 0, 0, null])
    expect(grid?.flat().some(({ formula }) => formula !== null)).toBe(false)
  })

  it('keeps as text what a spreadsheet would round, and cuts what no cell can hold, visibly', async () => {
    const long = '长'.repeat(40_000)
    const sheet: Sheet = {
      ...counted,
      rows: [[text(long), number('1', 0), number('90071992547409.91', 2), text('甲'.repeat(300))]],
      totals: null,
    }
    const [, , , row = []] = valuesOf(byOther(await rendered(bookOf(sheet))).get('盘点表'))
    expect(row[2]).toBe('90071992547409.91')
    expect(String(row[0])).toHaveLength(32_767)
    expect(row[0]).toMatch(/长……（超出单元格长度，其余未导出）$/)
    expect(row[3]).toBe('甲'.repeat(300))
  })

  it('is the same every time', async () => {
    expect(await rendered(bookOf(counted))).toEqual(await rendered(bookOf(counted)))
  })

  it('holds 50,000 assets', async () => {
    const columns = Array.from({ length: 12 }, (_, index) => ({ title: `列${index + 1}`, width: 12 }))
    const rows = Array.from({ length: 50_000 }, (_, row) => [
      text(`ZC${String(row).padStart(8, '0')}`),
      ...Array.from({ length: 9 }, (_, column) => text(`文本${(row * (column + 1)) % 997}`)),
      number(String(1 + (row % 3)), 3),
      number(`${row}.${String(row % 100).padStart(2, '0')}`, 2),
    ])
    const bytes = await rendered(bookOf({ ...counted, columns, rows, totals: null, notes: [] }))
    const grid = (await byWriter(bytes)).get('盘点表')
    expect(grid).toHaveLength(50_003)
    expect(grid?.at(-1)?.map(({ value }) => value)).toEqual([
      'ZC00049999',
      ...Array.from({ length: 9 }, (_, column) => `文本${(49_999 * (column + 1)) % 997}`),
      2,
      49_999.99,
    ])
    expect(bytes.length).toBeLessThan(6_000_000)
  })

  it('says which table has more rows than the format', async () => {
    const rows = Array.from({ length: 1_048_576 }, () => [])
    expect(await renderWorkbook(bookOf({ ...counted, rows }), { createdAt })).toEqual({
      ok: false,
      problem: { code: 'workbook-too-many-rows', details: { sheet: '盘点表', limit: '1048576' } },
    })
  })
})
