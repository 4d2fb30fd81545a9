import type { Cell, CellValue, WriteSheet } from 'hucre/xlsx'
import { cellRef, colToLetter, rangeRef, writeXlsx } from 'hucre/xlsx'
import type { SheetCell, SheetTotal, Workbook } from '../../domain/report/workbook.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import {
  baseFont,
  cellStyle,
  headerStyle,
  lineStyle,
  titleSize,
  titleStyle,
  totalStyle,
} from './cell-styles.ts'
import { looksLikeError, numberFormat, numberValue, textFormat, textValue } from './cell-values.ts'
import { formulaText } from './formula-text.ts'
import { mergedHeight, wrappedHeight } from './row-heights.ts'
import { quotedSheet, sheetNames } from './sheet-names.ts'
import type { SheetHead, SheetPlaces } from './sheet-places.ts'
import { paperOf, placesOf } from './sheet-places.ts'

/** The limit of the file format, headings and totals included. */
const mostRows = 1_048_576

/** A cell as the library takes it: its value, and the format it needs. */
interface Written {
  readonly value: CellValue
  readonly format: string | null
  readonly asRichText?: true
}

interface SheetInWork {
  readonly head: SheetHead
  readonly rows: CellValue[][]
  /** Format of each column: that of its first filled cell. */
  readonly formats: (string | null | undefined)[]
  readonly cells: Map<string, Partial<Cell>>
  /** Only of rows with more than one line. */
  readonly heights: Map<number, number>
}

/**
 * The only file that knows hucre. Rows come in pieces and are kept as bare values: a column's format is said once, and only
 * cells that differ from it are named singly, so 50,000 rows stay within a phone's memory.
 */
export class WorkbookBuilder {
  private readonly sheets: SheetInWork[] = []

  startSheet(head: SheetHead): void {
    this.sheets.push({ head, rows: [], formats: [], cells: new Map(), heights: new Map() })
  }

  /** Rows of the sheet begun last. */
  addRows(rows: readonly (readonly SheetCell[])[]): void {
    const sheet = this.sheets.at(-1)
    if (!sheet) throw new Error('no sheet was begun')
    for (const row of rows) {
      const place = sheet.head.heading.length + 1 + sheet.rows.length
      sheet.rows.push(row.map((cell, column) => addCell(sheet, cell, place, column)))
      const height = wrappedHeight(row.map(textOf), sheet.head.columns)
      if (height !== null) sheet.heights.set(place, height)
    }
  }

  async finish(book: Pick<Workbook, 'title' | 'author'>, createdAt: string): Promise<Result<Uint8Array>> {
    const names = sheetNames(this.sheets.map(({ head }) => head.name))
    const sheets = this.sheets.map((sheet, index) => {
      return { sheet, name: names[index] ?? '', places: placesOf(sheet.head, sheet.rows.length) }
    })
    const tooLong = sheets.find(({ places }) => places.end >= mostRows)
    if (tooLong) return fail('workbook-too-many-rows', { sheet: tooLong.name, limit: String(mostRows) })
    const created = new Date(createdAt)
    return ok(
      await writeXlsx({
        sheets: sheets.map(({ sheet, name, places }) => writeSheet(sheet, name, places)),
        namedRanges: sheets.flatMap(({ sheet, name, places }) => printRanges(sheet, name, places)),
        properties: { title: book.title, creator: book.author, created, modified: created },
        defaultFont: baseFont,
      }),
    )
  }
}

function textOf(cell: SheetCell): string {
  return cell.kind === 'text' ? cell.text : ''
}

function addCell(sheet: SheetInWork, cell: SheetCell, row: number, column: number): CellValue {
  if (cell.kind === 'empty') return null
  const { value, format, asRichText } = written(cell)
  const strong = cell.emphasis === true
  const align = sheet.head.columns[column]?.align
  const style = strong ? totalStyle(format, align) : cellStyle(format, align)
  if (cell.kind === 'computed' && typeof value === 'number') {
    const formula = formulaText(cell.formula, { column, row, firstRow: sheet.head.heading.length + 1 })
    sheet.cells.set(`${row},${column}`, { style, formula, formulaResult: value })
    return null
  }
  if (sheet.formats[column] === undefined) sheet.formats[column] = format
  if (asRichText) sheet.cells.set(`${row},${column}`, { style, richText: [{ text: String(value) }] })
  else if (strong || sheet.formats[column] !== format) sheet.cells.set(`${row},${column}`, { style })
  return value
}

function written(cell: Exclude<SheetTotal, { readonly kind: 'empty' }>): Written {
  if (cell.kind === 'text') {
    const [value, format] = [textValue(cell.text), textFormat(cell.text)]
    return looksLikeError(value) ? { value, format, asRichText: true } : { value, format }
  }
  const value = numberValue(cell.decimal)
  return value === null ? { value: cell.decimal, format: '@' } : { value, format: numberFormat(cell) }
}

function writeSheet(sheet: SheetInWork, name: string, places: SheetPlaces): WriteSheet {
  const { head, cells } = sheet
  const lastColumn = Math.max(head.columns.length - 1, 0)
  const rowDefs: NonNullable<WriteSheet['rowDefs']> = new Map(
    [...sheet.heights].map(([row, height]) => [row, { height }]),
  )
  head.heading.forEach((text, row) => {
    cells.set(`${row},0`, { value: textValue(text), style: row === 0 ? titleStyle : lineStyle })
    rowDefs.set(row, { height: mergedHeight(text, head.columns, row === 0 ? titleSize : baseFont.size) })
  })
  head.columns.forEach((column, index) => {
    cells.set(`${places.header},${index}`, { value: textValue(column.title), style: headerStyle })
  })
  head.totals?.forEach((total, column) => {
    cells.set(`${places.totals ?? 0},${column}`, totalCell(total, column, places))
  })
  head.notes.forEach((text, index) => {
    const row = places.firstNote + index
    cells.set(`${row},0`, { value: textValue(text), style: lineStyle })
    rowDefs.set(row, { height: mergedHeight(text, head.columns, baseFont.size) })
  })
  const merged = [
    ...head.heading.map((_, row) => row),
    ...head.notes.map((_, index) => places.firstNote + index),
  ]
  return {
    name,
    columns: head.columns.map(({ width, align }, column) => ({
      width,
      style: cellStyle(sheet.formats[column] ?? null, align),
    })),
    // The lines above the table hold nothing but what is named singly: column formats must not draw boxes there.
    rows: [...Array.from({ length: places.firstRow }, () => []), ...sheet.rows],
    cells,
    rowDefs,
    merges:
      lastColumn === 0
        ? []
        : merged.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: lastColumn })),
    freezePane: { rows: places.firstRow },
    autoFilter: { range: rangeRef(places.header, 0, places.lastRow, lastColumn) },
    pageSetup: {
      paperSize: paperOf(head),
      orientation: head.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  }
}

/** A sum is a formula with the value the app computed, which a viewer that does not calculate shows. */
function totalCell(total: SheetTotal, column: number, places: SheetPlaces): Partial<Cell> {
  if (total.kind === 'empty') return { style: totalStyle(null) }
  const { value, format } = written(total)
  const style = totalStyle(format)
  if (total.kind !== 'sum' || places.lastRow < places.firstRow || typeof value !== 'number')
    return { value, style }
  const formula = `SUM(${cellRef(places.firstRow, column)}:${cellRef(places.lastRow, column)})`
  return { style, formula, formulaResult: value }
}

/** What is printed, and the header row on every page. Said as names because the library does not quote the sheet's. */
function printRanges({ head }: SheetInWork, name: string, places: SheetPlaces) {
  const [sheet, last] = [quotedSheet(name), colToLetter(Math.max(head.columns.length - 1, 0))]
  return [
    { name: '_xlnm.Print_Area', range: `${sheet}!$A$1:$${last}$${places.end + 1}`, scope: name },
    { name: '_xlnm.Print_Titles', range: `${sheet}!$${places.firstRow}:$${places.firstRow}`, scope: name },
  ]
}
