import type { Workbook } from '../../domain/report/workbook.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import type { WorkerRenderOptions } from '../run-worker.ts'
import { runWorker } from '../run-worker.ts'
import type { FromWorkbookWorker, ToWorkbookWorker } from './worker-messages.ts'

const rowsPerPiece = 1000

/**
 * Renders in a worker of its own. Never rejects: problems are those of `renderWorkbook`, and `workbook-failed` with `reason`
 * when the worker breaks. Progress is half done when every row has been handed over; the library writes in one go.
 */
export function renderWorkbookInWorker(
  workbook: Workbook,
  { signal, onProgress, createdAt = new Date().toISOString() }: WorkerRenderOptions = {},
): Promise<Result<Uint8Array, Problem>> {
  const orders = ordersOf(workbook, createdAt)
  const total = 2 * countOrders(workbook)
  let done = 0
  const next = (post: (message: ToWorkbookWorker) => void): void => {
    const order = orders.next()
    if (order.done !== true) post(order.value)
  }
  return runWorker<ToWorkbookWorker, FromWorkbookWorker>(
    () => new Worker(new URL('./render-workbook-worker.ts', import.meta.url), { type: 'module' }),
    {
      signal,
      broken: 'workbook-failed',
      begin: next,
      onMessage(_taken, post) {
        done += 1
        onProgress?.(done, total)
        next(post)
      },
    },
  )
}

function* ordersOf(workbook: Workbook, createdAt: string): Generator<ToWorkbookWorker> {
  for (const { rows, ...head } of workbook.sheets) {
    yield { kind: 'sheet', head: JSON.stringify(head) }
    for (let start = 0; start < rows.length; start += rowsPerPiece)
      yield { kind: 'rows', rows: JSON.stringify(rows.slice(start, start + rowsPerPiece)) }
  }
  yield { kind: 'write', title: workbook.title, author: workbook.author, createdAt }
}

function countOrders(workbook: Workbook): number {
  return workbook.sheets.reduce((sum, { rows }) => sum + 1 + Math.ceil(rows.length / rowsPerPiece), 0)
}
