import type { Workbook } from '../../domain/report/workbook.ts'
import type { Result } from '../../domain/values/result.ts'
import { WorkbookBuilder } from './workbook-builder.ts'

export interface WorkbookParts {
  /** UTC instant written as the creation date. The same workbook and instant give the same bytes. */
  readonly createdAt: string
}

/** Renders a workbook as .xlsx. Problem: `workbook-too-many-rows` with `sheet` and `limit`. */
export async function renderWorkbook(
  workbook: Workbook,
  { createdAt }: WorkbookParts,
): Promise<Result<Uint8Array>> {
  const builder = new WorkbookBuilder()
  for (const { rows, ...head } of workbook.sheets) {
    builder.startSheet(head)
    builder.addRows(rows)
  }
  return builder.finish(workbook, createdAt)
}
