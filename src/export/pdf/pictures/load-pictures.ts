import type { Block, ReportDocument } from '../../../domain/report/document.ts'
import type { Result } from '../../../domain/values/result.ts'
import { fail, ok } from '../../../domain/values/result.ts'
import type { JpegPicture } from './jpeg.ts'
import { readJpeg } from './jpeg.ts'
import type { PictureShrinker, Rendition } from './renditions.ts'

/** Null when there is no such picture. */
export type BlobReader = (hash: string) => Promise<Uint8Array | null>

export interface LoadOptions {
  /** How large the photos are to be; left out, they stay as they are. */
  readonly rendition?: Rendition | null
  readonly shrink?: PictureShrinker | undefined
  /** Called before each picture, so that a long loading can show progress and be cancelled. */
  readonly onPicture?: (done: number, total: number) => Promise<void>
}

/** Every picture a document shows, by hash; a picture that is absent or not a JPEG stops the export and is named. */
export async function loadPictures(
  document: ReportDocument,
  blobs: BlobReader | undefined,
  options: LoadOptions = {},
): Promise<Result<ReadonlyMap<string, JpegPicture>>> {
  const pictures = new Map<string, JpegPicture>()
  const wanted = document.blocks.flatMap(namedPictures)
  for (const [index, { blob, name, shrinks }] of wanted.entries()) {
    await options.onPicture?.(index, wanted.length)
    if (pictures.has(blob)) continue
    const bytes = (await blobs?.(blob)) ?? null
    const picture = bytes && readJpeg(bytes)
    if (!picture) return fail('picture-unreadable', { picture: name })
    pictures.set(blob, shrinks ? await smaller(picture, options) : picture)
  }
  return ok(pictures)
}

/** The rendition when it is really smaller. */
async function smaller(picture: JpegPicture, { rendition, shrink }: LoadOptions): Promise<JpegPicture> {
  const bytes = rendition && (await shrink?.(picture.bytes, rendition))
  const shrunk = bytes ? readJpeg(bytes) : null
  return shrunk && shrunk.bytes.byteLength < picture.bytes.byteLength ? shrunk : picture
}

interface NamedPicture {
  readonly blob: string
  readonly name: string
  /** A photo may lose detail, a signature not. */
  readonly shrinks: boolean
}

export function namedPictures(block: Block): readonly NamedPicture[] {
  switch (block.kind) {
    case 'figure': {
      const { blob, caption, alternative, height } = block
      return [{ blob, name: caption || alternative, shrinks: height === undefined }]
    }
    case 'photos':
      return block.photos.map(({ blob, number, caption }) => ({
        blob,
        name: `${number} ${caption}`.trim(),
        shrinks: true,
      }))
    case 'signing':
      return block.places.flatMap(({ blob, label }) =>
        blob === undefined ? [] : [{ blob, name: label, shrinks: false }],
      )
    default:
      return []
  }
}
