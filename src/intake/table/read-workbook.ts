import type { Sheet, Workbook } from 'hucre/xlsx'
import { readXlsx } from 'hucre/xlsx'
import type { TableSheet } from '../contract.ts'
import type { RowProgress } from './cell-text.ts'
import { cellText, placeOf } from './cell-text.ts'
import { rowsToRead } from './row-limit.ts'

/** The reading side of hucre, twice as fast as the other library and a quarter its size. Throws what it throws. */
export async function readWorkbook(bytes: Uint8Array, onRow: RowProgress): Promise<readonly TableSheet[]> {
  const book: Workbook = await readXlsx(bytes, {
    // Number formats tell 0042 from 42.
    readStyles: true,
    maxRows: rowsToRead,
    // Hidden sheets hold lists of choices, mostly, and nobody sees them.
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
  })
  return book.sheets.map((sheet) => tableOf(sheet, onRow))
}

function tableOf({ name, rows, cells, merges }: Sheet, onRow: RowProgress): TableSheet {
  const formulas: string[] = []
  const formulasWithoutResult: string[] = []
  for (const [key, cell] of cells ?? []) {
    if (cell.formula === undefined) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    formulas.push(placeOf(row, column))
    if (cell.formulaResult === null || cell.formulaResult === undefined)
      formulasWithoutResult.push(placeOf(row, column))
  }
  return {
    name,
    rows: rows.map((row, place) => {
      onRow(place, rows.length)
      return row.map((value, column) => cellText(value, cells?.get(`${place},${column}`)?.style?.numFmt))
    }),
    formulas,
    formulasWithoutResult,
    merged: merges?.length ?? 0,
  }
}
