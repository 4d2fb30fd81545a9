import type { ReportDocument } from '../../domain/report/document.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import type { BlobReader } from '../pdf/pictures/load-pictures.ts'
import { loadPictures } from '../pdf/pictures/load-pictures.ts'
import type { WorkerRenderOptions } from '../run-worker.ts'
import { runWorker } from '../run-worker.ts'
import type { DocxOrder, FromDocxWorker } from './worker-messages.ts'

export interface DocxRenderOptions extends WorkerRenderOptions {
  readonly blobs?: BlobReader
}

/**
 * Renders in a worker of its own. Never rejects for a broken worker: problems are those of `renderDocx`, and `docx-failed` with
 * `reason`. Cancelling ends the worker at once.
 */
export async function renderDocxInWorker(
  document: ReportDocument,
  { blobs, signal, onProgress, createdAt = new Date().toISOString() }: DocxRenderOptions = {},
): Promise<Result<Uint8Array, Problem>> {
  const loaded = await loadPictures(document, blobs)
  if (!loaded.ok) return loaded
  const pictures = [...loaded.value].map(([hash, { bytes }]) => [hash, bytes.slice().buffer] as const)
  return runWorker<DocxOrder, FromDocxWorker>(
    () => new Worker(new URL('./render-docx-worker.ts', import.meta.url), { type: 'module' }),
    {
      signal,
      broken: 'docx-failed',
      begin: (post) => post({ document: JSON.stringify(document), pictures, createdAt }),
      onMessage(message) {
        if (message.kind === 'progress') onProgress?.(message.done, message.total)
      },
    },
  )
}
