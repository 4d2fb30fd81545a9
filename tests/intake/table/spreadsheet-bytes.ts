import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import type { GeneratedRegister } from '../../fixtures/generate-register.ts'

/** An .xlsx of typed cells, as an asset system would write it: money and quantities as numbers, codes as text. */
export function registerXlsx({ rows, headerRow }: GeneratedRegister): Promise<Uint8Array> {
  const numbers = new Set([5, 6, 7, 8])
  const typed = rows.map((row, place) =>
    row.map((text, column): CellValue =>
      place > headerRow && numbers.has(column) && text !== '' ? Number(text) : text === '' ? null : text,
    ),
  )
  return xlsxOf({ name: '资产卡片', rows: typed })
}

export function xlsxOf(...sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheets] })
}
