import { Packer } from 'docx'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { BlobReader } from '../pdf/pictures/load-pictures.ts'
import { loadPictures } from '../pdf/pictures/load-pictures.ts'
import { coreProperties } from './core-properties.ts'
import { docxDocument } from './docx-document.ts'
import { settleArchive } from './settle-archive.ts'

export interface DocxParts {
  /** Bytes of a picture by its hash; needed only when the document has figures. */
  readonly blobs?: BlobReader
  /**
   * UTC instant written as the creation date. The same document and instant give the same bytes, but for the numbers of
   * bookmarks, which the library goes on counting while its process lives.
   */
  readonly createdAt: string
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

/** Renders a report as .docx. Problems: `cancelled`; `picture-unreadable` with `picture`. */
export async function renderDocx(
  document: ReportDocument,
  { blobs, createdAt, onProgress, signal }: DocxParts,
): Promise<Result<Uint8Array>> {
  const pictures = await loadPictures(document, blobs)
  if (!pictures.ok) return pictures
  onProgress?.(1, 3)
  if (signal?.aborted) return fail('cancelled')
  const file = docxDocument(document, pictures.value)
  onProgress?.(2, 3)
  if (signal?.aborted) return fail('cancelled')
  const data = coreProperties(document, createdAt)
  const packed = await Packer.pack(file, 'uint8array', undefined, [{ path: 'docProps/core.xml', data }])
  onProgress?.(3, 3)
  return ok(settleArchive(packed, createdAt))
}
