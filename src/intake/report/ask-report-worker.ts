import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ReadReportOptions, ReportProblem } from './contract.ts'
import { limits, patience } from './limits.ts'
import type { FromReportWorker, ToReportWorker } from './worker-messages.ts'

/**
 * Asks about a file in a worker of its own, so typing and scrolling go on. Never rejects. Cancelling ends the worker at once, and
 * so does a file with which it makes no headway. `take` gives what the answer holds, undefined for other messages.
 */
export async function askReportWorker<T>(
  file: File,
  wish: Omit<ToReportWorker, 'name' | 'bytes'>,
  take: (message: FromReportWorker) => T | undefined,
  { onProgress, signal }: ReadReportOptions = {},
): Promise<Result<T, ReportProblem>> {
  if (signal?.aborted) return fail('cancelled')
  if (file.size > limits.fileBytes) return fail('report-too-large', { limit: '50 MB' })
  if (file.size === 0) return fail('report-empty')
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch (error) {
    // A file that was moved, or one a cloud folder could not bring.
    return fail('report-unreadable', { reason: error instanceof Error ? error.name : String(error) })
  }
  if (signal?.aborted) return fail('cancelled')
  return await ask({ ...wish, name: file.name, bytes }, take, { onProgress, signal })
}

function ask<T>(
  order: ToReportWorker,
  take: (message: FromReportWorker) => T | undefined,
  { onProgress, signal }: { [Key in keyof ReadReportOptions]: ReadReportOptions[Key] | undefined },
): Promise<Result<T, ReportProblem>> {
  const worker = new Worker(new URL('./read-report-worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (result: Result<T, ReportProblem>): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => finish(fail('cancelled'))
    const giveUp = (): void => finish(fail('report-timeout'))
    let timer = setTimeout(giveUp, patience)
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', (event) =>
      finish(fail('report-unreadable', { reason: event.message || '' })),
    )
    worker.addEventListener('messageerror', () => finish(fail('report-unreadable', { reason: 'message' })))
    worker.addEventListener('message', ({ data }: MessageEvent<FromReportWorker>) => {
      const taken = take(data)
      if (taken !== undefined) finish(ok(taken))
      else if (data.kind === 'failed') finish({ ok: false, problem: data.problem })
      // The PDF library, finding itself in a worker, says a word to the page too.
      else if (data.kind === 'progress') {
        clearTimeout(timer)
        timer = setTimeout(giveUp, patience)
        onProgress?.(data.share)
      }
    })
    worker.postMessage(order, [order.bytes])
  })
}
