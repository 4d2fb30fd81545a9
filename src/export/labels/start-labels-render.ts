import type { LabelSheet } from '../../domain/stocktake/labels/label-sheet.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { runPdfWorker } from '../pdf/run-pdf-worker.ts'
import type { WorkerRenderOptions } from '../run-worker.ts'

/**
 * Renders labels in a worker of their own. Never rejects: problems are those of `renderLabels`, and `pdf-failed` with
 * `reason` when the worker breaks. Cancelling ends the worker at once.
 */
export function renderLabelsInWorker(
  sheet: LabelSheet,
  options: WorkerRenderOptions = {},
): Promise<Result<Uint8Array, Problem>> {
  const createdAt = options.createdAt ?? new Date().toISOString()
  return runPdfWorker({ kind: 'render-labels', sheet: JSON.stringify(sheet), createdAt }, options)
}
