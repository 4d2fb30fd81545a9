import type { TableSheet } from '../contract.ts'
import { cellText } from './cell-text.ts'

/** Web pages and SpreadsheetML that call themselves .xls. The library is large, so it is loaded only for them. */
export async function readMarkup(text: string): Promise<readonly TableSheet[]> {
  const { read, utils } = await import('@e965/xlsx')
  const book = read(text, { type: 'string', raw: true, cellDates: true, dense: true })
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name]
    const rows: unknown[][] = sheet
      ? utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, blankrows: true, defval: null })
      : []
    return {
      name,
      rows: rows.map((row) => row.map((value) => cellText(value, undefined))),
      formulas: [],
      formulasWithoutResult: [],
      merged: sheet?.['!merges']?.length ?? 0,
    }
  })
}
