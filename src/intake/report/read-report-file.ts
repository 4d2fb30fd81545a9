import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ReadReportOptions, ReportProblem, ReportText } from './contract.ts'
import { limits, patience } from './limits.ts'
import type { FromReportWorker, ToReportWorker } from './worker-messages.ts'

/**
 * Reads a report in a worker of its own, so typing and scrolling go on. Never rejects. Cancelling ends the worker at once, and so
 * does a file with which it makes no headway.
 */
export async function readReportFile(
  file: File,
  { onProgress, signal }: ReadReportOptions = {},
): Promise<Result<ReportText, ReportProblem>> {
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
  return await askWorker({ name: file.name, bytes }, { onProgress, signal })
}

function askWorker(
  order: ToReportWorker,
  { onProgress, signal }: { [Key in keyof ReadReportOptions]: ReadReportOptions[Key] | undefined },
): Promise<Result<ReportText, ReportProblem>> {
  const worker = new Worker(new URL('./read-report-worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve) => {
    const finish = (result: Result<ReportText, ReportProblem>): void => {
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
      if (data.kind === 'read') finish(ok(data.report))
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
