import type { ReportDocument } from '../../domain/report/document.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import type { PdfAttachment, PictureSize } from './contract.ts'
import type { WorkerRenderOptions } from '../run-worker.ts'
import type { BlobReader } from './pictures/load-pictures.ts'
import { runPdfWorker } from './run-pdf-worker.ts'

export interface PdfRenderOptions extends WorkerRenderOptions {
  readonly blobs?: BlobReader
  /** `standard` unless told otherwise. */
  readonly pictureSize?: PictureSize
  readonly attachment?: PdfAttachment
}

/**
 * Renders in a worker of its own, so typing and scrolling go on. Never rejects: problems are those of `renderPdf`, and
 * `pdf-failed` with `reason` when the worker breaks. Cancelling ends the worker at once.
 */
export function renderPdfInWorker(
  document: ReportDocument,
  { blobs, pictureSize = 'standard', attachment, ...options }: PdfRenderOptions = {},
): Promise<Result<Uint8Array, Problem>> {
  const createdAt = options.createdAt ?? new Date().toISOString()
  return runPdfWorker(
    {
      kind: 'render',
      document: JSON.stringify(document),
      createdAt,
      pictureSize,
      ...(attachment && { attachment }),
    },
    options,
    blobs,
  )
}
