import type { Result } from '../domain/values/result.ts'
import { fail, ok } from '../domain/values/result.ts'
import type { ReadTable, TableFile, TableProblem } from './contract.ts'
import type { FromTableWorker, ToTableWorker } from './table/worker-messages.ts'

const largestFile = 50 * 1024 * 1024
/** A table of 100,000 rows takes a slow phone half of it; a file made to hang takes no longer. */
const patience = 60_000

/** Reads in a worker of its own, so that the page stays alive and a cancel ends the work at once. Never rejects. */
export const readTableFile: ReadTable = async (file, { onProgress, signal }) => {
  if (signal.aborted) return fail('cancelled')
  if (file.size > largestFile) return fail('table-too-large', { limit: '50 MB' })
  if (file.size === 0) return fail('table-empty')
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch (error) {
    // A file that was moved, or one a cloud folder could not bring.
    return fail('table-unreadable', { reason: error instanceof Error ? error.name : String(error) })
  }
  if (signal.aborted) return fail('cancelled')
  return askWorker({ name: file.name, bytes }, onProgress, signal)
}

function askWorker(
  order: ToTableWorker,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<TableFile, TableProblem>> {
  const worker = new Worker(new URL('./table/read-table-worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (result: Result<TableFile, TableProblem>): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => finish(fail('cancelled'))
    const timer = setTimeout(() => finish(fail('table-timeout')), patience)
    signal.addEventListener('abort', cancel)
    worker.addEventListener('error', (event) =>
      finish(fail('table-unreadable', { reason: event.message || '' })),
    )
    worker.addEventListener('messageerror', () => finish(fail('table-unreadable', { reason: 'message' })))
    worker.addEventListener('message', ({ data }: MessageEvent<FromTableWorker>) => {
      if (data.kind === 'progress') onProgress(data.share)
      else finish(data.kind === 'read' ? ok(data.table) : { ok: false, problem: data.problem })
    })
    worker.postMessage(order, [order.bytes])
  })
}
