import type { Workbook } from '../../../src/domain/report/workbook.ts'
import type { LabelSheet } from '../../../src/domain/stocktake/labels/label-sheet.ts'
import type { Result } from '../../../src/domain/values/result.ts'
import { fail, ok } from '../../../src/domain/values/result.ts'
import type { ReadTable, TableFile, TableProblem } from '../../../src/intake/contract.ts'
import { labelCode } from '../../../src/export/labels/label-code.ts'
import type { Services } from '../../../src/ui/shared/services.ts'

/** What a chosen spreadsheet holds, as the test says. */
export interface MemoryTables {
  /** The answer to the next `readTable`. */
  next: Result<TableFile, TableProblem>
  /** Set to keep the reader at half way, so that a test can watch or cancel it. */
  held: Promise<void> | null
}

export function memoryTables(): { readonly tables: MemoryTables; readonly readTable: ReadTable } {
  const tables: MemoryTables = { next: fail('table-empty'), held: null }
  const readTable: ReadTable = async (_file, { onProgress, signal }) => {
    onProgress(0.5)
    const cancelled = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    if (tables.held) await Promise.race([tables.held, cancelled])
    if (signal.aborted) return fail('cancelled')
    onProgress(1)
    return tables.next
  }
  return { tables, readTable }
}

/** A file of one sheet, as the reader would hand it over. */
export function tableOf(rows: readonly (readonly string[])[], name = '资产卡片.xlsx'): TableFile {
  return {
    fileName: name,
    format: 'xlsx',
    sheets: [{ name: 'Sheet1', rows, formulas: [], formulasWithoutResult: [], merged: 0 }],
  }
}

/** Renderers that keep what they were asked for; the bytes are a stand-in. */
export function memoryRenderers(): {
  readonly rendered: { readonly workbooks: Workbook[]; readonly labels: LabelSheet[] }
} & Pick<Services, 'renderWorkbook' | 'renderLabels' | 'labelCode'> {
  const rendered = { workbooks: [] as Workbook[], labels: [] as LabelSheet[] }
  const bytes = (): Result<Uint8Array> => ok(Uint8Array.of(0x50, 0x4b))
  return {
    rendered,
    renderWorkbook(workbook) {
      rendered.workbooks.push(workbook)
      return Promise.resolve(bytes())
    },
    labelCode: (payload, size) => Promise.resolve(labelCode(payload, size)),
    renderLabels(sheet) {
      rendered.labels.push(sheet)
      return Promise.resolve(bytes())
    },
  }
}
