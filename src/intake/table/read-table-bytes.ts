import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { TableFile, TableProblem, TableSheet } from '../contract.ts'
import { decodeText } from '../report/text/decode-text.ts'
import type { RowProgress } from './cell-text.ts'
import { readDelimited } from './read-delimited.ts'
import { readWithSheetJs } from './read-with-sheetjs.ts'
import { readWorkbook } from './read-workbook.ts'
import { mostRows } from './row-limit.ts'
import type { TableKind } from './tell-table.ts'
import { tellTable } from './tell-table.ts'
import { trimSheet } from './trim-sheet.ts'

/** Shares of the work, as measured: unpacking and parsing is one step that cannot be looked into. */
const told = 0.1
const parsed = 0.6
const rowsPerReport = 1000

async function sheetsOf(
  bytes: Uint8Array,
  { format, reader }: Extract<TableKind, { kind: 'table' }>,
  onRow: RowProgress,
): Promise<Result<readonly TableSheet[], TableProblem>> {
  if (reader === 'hucre') return ok(await readWorkbook(bytes, onRow))
  if (format === 'xls' || format === 'xlsx') return ok(await readWithSheetJs(bytes, onRow))
  const text = decodeText(bytes)
  if (text === null) return fail('table-wrong-kind', { found: '不是文本也不是表格的文件' })
  return ok(reader === 'sheetjs' ? await readWithSheetJs(text, onRow) : [readDelimited(text)])
}

function refusal(kind: Exclude<TableKind, { kind: 'table' }>): { ok: false; problem: TableProblem } {
  if (kind.kind === 'encrypted') return fail('table-encrypted')
  if (kind.kind === 'too-large') return fail('table-too-large', { limit: kind.limit })
  return kind.kind === 'wrong'
    ? fail('table-wrong-kind', { found: kind.found })
    : fail('table-unreadable', { reason: kind.reason })
}

/** Reads a spreadsheet's bytes. Runs in the worker and in Node; never rejects. */
export async function readTableBytes(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<TableFile, TableProblem>> {
  if (bytes.length === 0) return fail('table-empty')
  const kind = tellTable(bytes)
  if (kind.kind !== 'table') return refusal(kind)
  onProgress(told)
  try {
    const sheets = await sheetsOf(bytes, kind, (row, rows) => {
      if (row % rowsPerReport === 0) onProgress(parsed + (0.9 - parsed) * (row / rows))
    })
    if (!sheets.ok) return sheets
    onProgress(0.9)
    const filled = sheets.value.map(trimSheet).filter(({ rows }) => rows.length > 0)
    if (filled.length === 0) return fail('table-empty')
    if (filled.some(({ rows }) => rows.length > mostRows))
      return fail('table-too-many-rows', { limit: String(mostRows) })
    onProgress(1)
    return ok({ fileName, format: kind.format, sheets: filled })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (/Encrypt|Password/i.test(name)) return fail('table-encrypted')
    return fail('table-unreadable', { reason: error instanceof Error ? error.message : String(error) })
  }
}
