import type { ReportDocument } from '../../domain/report/document.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { BlobReader } from './pictures/load-pictures.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

export interface WorkerRenderOptions {
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  readonly blobs?: BlobReader
  /** UTC instant for the document information; the present one by default. */
  readonly createdAt?: string
}

/**
 * Renders in a worker of its own, so typing and scrolling go on. Never rejects: problems are those of `renderPdf`, and
 * `pdf-failed` with `reason` when the worker breaks. Cancelling ends the worker at once.
 */
export function renderPdfInWorker(
  document: ReportDocument,
  options: WorkerRenderOptions = {},
): Promise<Result<Uint8Array, Problem>> {
  const { signal, onProgress, blobs } = options
  if (signal?.aborted) return Promise.resolve(fail('cancelled'))
  const worker = new Worker(new URL('./render-pdf-worker.ts', import.meta.url), { type: 'module' })
  const post = (message: ToWorker, transfer: Transferable[] = []): void =>
    worker.postMessage(message, transfer)
  return new Promise((resolve) => {
    const finish = (result: Result<Uint8Array, Problem>): void => {
      signal?.removeEventListener('abort', cancel)
      worker.terminate()
      resolve(result)
    }
    const cancel = (): void => finish(fail('cancelled'))
    signal?.addEventListener('abort', cancel)
    worker.addEventListener('error', (event) => finish(fail('pdf-failed', { reason: event.message || '' })))
    worker.addEventListener('messageerror', () => finish(fail('pdf-failed', { reason: 'message' })))
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onProgress?.(data.done, data.total)
      else if (data.kind === 'failed') finish({ ok: false, problem: data.problem })
      else if (data.kind === 'rendered') finish(ok(new Uint8Array(data.bytes)))
      else void answerBlob(data.hash, blobs, post)
    })
    const createdAt = options.createdAt ?? new Date().toISOString()
    post({ kind: 'render', document: JSON.stringify(document), createdAt })
  })
}

async function answerBlob(
  hash: string,
  blobs: BlobReader | undefined,
  post: (message: ToWorker) => void,
): Promise<void> {
  const bytes = await (blobs?.(hash) ?? Promise.resolve(null)).catch(() => null)
  post({ kind: 'blob', hash, bytes: bytes ? bytes.slice().buffer : null })
}
