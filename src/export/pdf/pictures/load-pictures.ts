import type { ReportDocument } from '../../../domain/report/document.ts'
import type { Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { JpegPicture } from './jpeg.ts'
import { readJpeg } from './jpeg.ts'

/** Null when there is no such picture. */
export type BlobReader = (hash: string) => Promise<Uint8Array | null>

/** Every picture a document shows, by hash; a picture that is absent or not a JPEG stops the export and is named. */
export async function loadPictures(
  document: ReportDocument,
  blobs: BlobReader | undefined,
): Promise<Result<ReadonlyMap<string, JpegPicture>>> {
  const pictures = new Map<string, JpegPicture>()
  for (const block of document.blocks) {
    if (block.kind !== 'figure' || pictures.has(block.blob)) continue
    const bytes = (await blobs?.(block.blob)) ?? null
    const picture = bytes && readJpeg(bytes)
    if (!picture) return fail('picture-unreadable', { picture: block.caption || block.alternative })
    pictures.set(block.blob, picture)
  }
  return ok(pictures)
}
