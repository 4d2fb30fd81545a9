import type { Sheet, Workbook } from 'hucre/xlsx'
import { readXls, readXlsx } from 'hucre/xlsx'
import type { TableSheet } from '../contract.ts'
import { cellText } from './cell-text.ts'

/** The reading side of hucre: .xlsx and the .xls of Excel 97 to 2003. Throws what the library throws. */
export async function readWorkbook(
  bytes: Uint8Array,
  format: 'xlsx' | 'xls',
): Promise<readonly TableSheet[]> {
  const read = format === 'xlsx' ? readXlsx : readXls
  // Number formats tell 0042 from 42.
  const book: Workbook = await read(bytes, { readStyles: true })
  return book.sheets.map(tableOf)
}

function tableOf({ name, rows, cells, merges }: Sheet): TableSheet {
  const formulas: string[] = []
  const formulasWithoutResult: string[] = []
  for (const [key, cell] of cells ?? []) {
    if (cell.formula === undefined) continue
    const [row = 0, column = 0] = key.split(',').map(Number)
    const place = `R${row + 1}C${column + 1}`
    formulas.push(place)
    if (cell.formulaResult === null || cell.formulaResult === undefined) formulasWithoutResult.push(place)
  }
  return {
    name,
    rows: rows.map((row, place) =>
      row.map((value, column) => cellText(value, cells?.get(`${place},${column}`)?.style?.numFmt)),
    ),
    formulas,
    formulasWithoutResult,
    merged: merges?.length ?? 0,
  }
}
