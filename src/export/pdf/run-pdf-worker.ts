import type { Problem, Result } from '../../domain/values/result.ts'
import type { WorkerRenderOptions } from '../run-worker.ts'
import { runWorker } from '../run-worker.ts'
import type { BlobReader } from './pictures/load-pictures.ts'
import type { FromWorker, RenderOrder, ToWorker } from './worker-messages.ts'

/** One order to the PDF worker. Reports and labels share it: the PDF writer is large, and every worker carries its own copy. */
export function runPdfWorker(
  order: RenderOrder,
  { onProgress, signal }: WorkerRenderOptions,
  blobs?: BlobReader,
): Promise<Result<Uint8Array, Problem>> {
  return runWorker<ToWorker, FromWorker>(
    () => new Worker(new URL('./render-pdf-worker.ts', import.meta.url), { type: 'module' }),
    {
      signal,
      broken: 'pdf-failed',
      begin: (post) => post(order),
      onMessage(message, post) {
        if (message.kind === 'progress') onProgress?.(message.done, message.total)
        else if (message.kind === 'blob-wanted') void answerBlob(message.hash, blobs, post)
      },
    },
  )
}

async function answerBlob(
  hash: string,
  blobs: BlobReader | undefined,
  post: (message: ToWorker) => void,
): Promise<void> {
  const bytes = await (blobs?.(hash) ?? Promise.resolve(null)).catch(() => null)
  post({ kind: 'blob', hash, bytes: bytes ? bytes.slice().buffer : null })
}
