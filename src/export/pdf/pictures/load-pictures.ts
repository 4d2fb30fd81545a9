import type { Block, ReportDocument } from '../../../domain/report/document.ts'
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
  for (const { blob, name } of document.blocks.flatMap(picturesOf)) {
    if (pictures.has(blob)) continue
    const bytes = (await blobs?.(blob)) ?? null
    const picture = bytes && readJpeg(bytes)
    if (!picture) return fail('picture-unreadable', { picture: name })
    pictures.set(blob, picture)
  }
  return ok(pictures)
}

interface NamedPicture {
  readonly blob: string
  readonly name: string
}

function picturesOf(block: Block): readonly NamedPicture[] {
  switch (block.kind) {
    case 'figure':
      return [{ blob: block.blob, name: block.caption || block.alternative }]
    case 'photos':
      return block.photos.map(({ blob, number, caption }) => ({ blob, name: `${number} ${caption}`.trim() }))
    case 'signing':
      return block.places.flatMap(({ blob, label }) => (blob === undefined ? [] : [{ blob, name: label }]))
    default:
      return []
  }
}
