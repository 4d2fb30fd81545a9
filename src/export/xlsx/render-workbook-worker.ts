import type { SheetCell } from '../../domain/report/workbook.ts'
import type { SheetHead } from './sheet-places.ts'
import { WorkbookBuilder } from './workbook-builder.ts'
import type { FromWorkbookWorker, ToWorkbookWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromWorkbookWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorkbookWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const builder = new WorkbookBuilder()

scope.addEventListener('message', ({ data }) => void follow(data))

async function follow(order: ToWorkbookWorker): Promise<void> {
  try {
    if (order.kind === 'write') {
      await write(order)
      return
    }
    if (order.kind === 'sheet') builder.startSheet(JSON.parse(order.head) as SheetHead)
    else builder.addRows(JSON.parse(order.rows) as SheetCell[][])
    scope.postMessage({ kind: 'taken' })
  } catch (error) {
    // A defect, not an expected failure; still the page must hear of it.
    const reason = error instanceof Error ? error.message : String(error)
    scope.postMessage({ kind: 'failed', problem: { code: 'workbook-failed', details: { reason } } })
  }
}

async function write(order: Extract<ToWorkbookWorker, { kind: 'write' }>): Promise<void> {
  const result = await builder.finish(order, order.createdAt)
  if (!result.ok) {
    scope.postMessage({ kind: 'failed', problem: result.problem })
    return
  }
  const bytes = result.value.slice().buffer
  scope.postMessage({ kind: 'rendered', bytes }, [bytes])
}
