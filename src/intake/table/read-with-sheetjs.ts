import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { TableSheet } from '../contract.ts'
import type { RowProgress } from './cell-text.ts'
import { cellText, placeOf } from './cell-text.ts'
import { rowsToRead } from './row-limit.ts'

/**
 * .xls, web pages and SpreadsheetML that call themselves .xls, and the workbooks the quick reader gives up on. The library is
 * large, so it is loaded only for them; it alone keeps number formats and formulas of an .xls. Throws what it throws.
 */
export async function readWithSheetJs(
  source: Uint8Array | string,
  onRow: RowProgress,
): Promise<readonly TableSheet[]> {
  const { read, SSF } = await import('@e965/xlsx')
  const book = read(source, {
    type: typeof source === 'string' ? 'string' : 'array',
    // Text of a web page stays text: 0042 is a code.
    raw: true,
    dense: true,
    cellNF: true,
    sheetRows: rowsToRead,
  })
  const days = { date1904: book.Workbook?.WBProps?.date1904 === true }
  const valueOf = ({ t, v, w, z }: CellObject): unknown => {
    if (t === 'e') return w
    if (t !== 'n' || typeof v !== 'number' || !SSF.is_date(String(z ?? ''))) return t === 'z' ? null : v
    const { y, m, d, H, M, S } = SSF.parse_date_code(v, days)
    return new Date(Date.UTC(y, m - 1, d, H, M, S))
  }
  return visible(book).map(({ name, sheet }) => tableOf(name, sheet, valueOf, onRow))
}

function visible(book: WorkBook): readonly { readonly name: string; readonly sheet: WorkSheet }[] {
  const all = book.SheetNames.flatMap((name, place) => {
    const sheet = book.Sheets[name]
    return sheet ? [{ name, sheet, hidden: (book.Workbook?.Sheets?.[place]?.Hidden ?? 0) > 0 }] : []
  })
  const seen = all.filter(({ hidden }) => !hidden)
  return seen.length > 0 ? seen : all
}

function tableOf(
  name: string,
  sheet: WorkSheet,
  valueOf: (cell: CellObject) => unknown,
  onRow: RowProgress,
): TableSheet {
  const formulas: string[] = []
  const formulasWithoutResult: string[] = []
  const data: readonly (readonly (CellObject | null | undefined)[] | null | undefined)[] =
    sheet['!data'] ?? []
  const rows = Array.from(data, (cells, row) => {
    onRow(row, data.length)
    return Array.from(cells ?? [], (cell, column) => {
      if (!cell) return ''
      const text = cellText(valueOf(cell), cell.z === undefined ? undefined : String(cell.z))
      if (cell.f !== undefined) {
        formulas.push(placeOf(row, column))
        if (cell.v === undefined) formulasWithoutResult.push(placeOf(row, column))
      }
      return text
    })
  })
  return { name, rows, formulas, formulasWithoutResult, merged: sheet['!merges']?.length ?? 0 }
}
