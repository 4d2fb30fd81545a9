import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { TableFile, TableProblem, TableSheet } from '../contract.ts'
import { decodeText } from '../report/text/decode-text.ts'
import { readDelimited } from './read-delimited.ts'
import { readMarkup } from './read-markup.ts'
import { readWorkbook } from './read-workbook.ts'
import { tellTable } from './tell-table.ts'

export const mostRows = 100_000

async function sheetsOf(
  bytes: Uint8Array,
  format: TableFile['format'],
): Promise<Result<readonly TableSheet[], TableProblem>> {
  if (format === 'xlsx' || format === 'xls') return ok(await readWorkbook(bytes, format))
  const text = decodeText(bytes)
  if (text === null) return fail('table-wrong-kind', { found: '不是文本也不是表格的文件' })
  return ok(format === 'csv' ? [readDelimited(text)] : await readMarkup(text))
}

/** Reads a spreadsheet's bytes. Runs in the worker and in Node; never rejects. */
export async function readTableBytes(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<Result<TableFile, TableProblem>> {
  const told = tellTable(bytes)
  if (bytes.length === 0) return fail('table-empty')
  if (told.kind === 'encrypted') return fail('table-encrypted')
  if (told.kind === 'wrong') return fail('table-wrong-kind', { found: told.found })
  onProgress(0.1)
  try {
    const sheets = await sheetsOf(bytes, told.format)
    if (!sheets.ok) return sheets
    onProgress(0.9)
    const filled = sheets.value.filter(({ rows }) => rows.some((row) => row.some((cell) => cell !== '')))
    if (filled.length === 0) return fail('table-empty')
    if (filled.some(({ rows }) => rows.length > mostRows))
      return fail('table-too-many-rows', { limit: String(mostRows) })
    return ok({ fileName, format: told.format, sheets: filled })
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (/Encrypt|Password/i.test(name)) return fail('table-encrypted')
    return fail('table-unreadable', { reason: error instanceof Error ? error.message : String(error) })
  }
}
