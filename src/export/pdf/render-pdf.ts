import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ReportDocument } from '../../domain/report/document.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { FontSource } from './fonts/font-source.ts'
import { FontUnavailableError } from './fonts/font-source.ts'
import { openFontSet } from './fonts/font-set.ts'
import { documentCharacters } from './layout/document-characters.ts'
import { layoutDocument } from './layout/layout-document.ts'
import { PdfCanvas } from './pdf-canvas.ts'
import type { PdfAttachment, PictureSize } from './contract.ts'
import type { BlobReader } from './pictures/load-pictures.ts'
import { loadPictures, namedPictures } from './pictures/load-pictures.ts'
import type { PictureShrinker } from './pictures/renditions.ts'
import { renditions } from './pictures/renditions.ts'

export interface RenderParts {
  readonly fonts: FontSource
  /** Bytes of a picture by its hash; needed only when the document has figures. */
  readonly blobs?: BlobReader
  /** How large photos are to be; needs `shrink`. */
  readonly pictureSize?: PictureSize
  readonly shrink?: PictureShrinker
  /** Steps done of all steps: pictures loaded, then blocks laid out, then pages written. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** UTC instant written as the creation date. The same document and instant give the same bytes. */
  readonly createdAt?: string
  /** A file the PDF carries. */
  readonly attachment?: PdfAttachment
}

class CancelledError extends Error {}

/**
 * Renders a report as PDF. Problems: `cancelled`; `characters-without-glyph` with `characters` (before anything is drawn);
 * `fonts-unavailable` with `file`; `picture-unreadable` with `picture`.
 */
export async function renderPdf(document: ReportDocument, parts: RenderParts): Promise<Result<Uint8Array>> {
  try {
    return await render(document, parts)
  } catch (error) {
    if (error instanceof CancelledError) return fail('cancelled')
    if (error instanceof FontUnavailableError) return fail('fonts-unavailable', { file: error.file })
    throw error
  }
}

async function render(document: ReportDocument, parts: RenderParts): Promise<Result<Uint8Array>> {
  const pause = breather(parts.signal)
  await pause()
  const { fonts, missing } = await openFontSet(parts.fonts, documentCharacters(document))
  if (!fonts) return fail('characters-without-glyph', { characters: missing.join('') })
  const stages = document.blocks.some((block) => namedPictures(block).length > 0) ? 3 : 2
  const step = (stage: number) => async (done: number, total: number) => {
    parts.onProgress?.(Math.round(stageSteps * (stage + done / total)), stages * stageSteps)
    await pause()
  }
  const pictures = await loadPictures(document, parts.blobs, {
    rendition: renditions[parts.pictureSize ?? 'clear'],
    shrink: parts.shrink,
    onPicture: step(0),
  })
  if (!pictures.ok) return pictures
  await pause()
  const pages = await layoutDocument(document, {
    fonts,
    pictures: pictures.value,
    onBlock: step(stages - 2),
  })
  const canvas = new PdfCanvas({ ...informationOf(document), createdAt: parts.createdAt ?? unknownInstant })
  const write = step(stages - 1)
  for (const [index, page] of pages.entries()) {
    await write(index, pages.length)
    canvas.addPage(page)
  }
  await pause()
  const bytes = canvas.finish(parts.attachment)
  await write(1, 1)
  return ok(bytes)
}

/** Every stage counts the same, however many pictures, blocks or pages it has. */
const stageSteps = 1000
const unknownInstant = '1970-01-01T00:00:00Z'

function informationOf(document: ReportDocument) {
  const fileId = bytesToHex(sha256(utf8ToBytes(JSON.stringify(document)))).slice(0, 32)
  return { title: document.title, author: document.author, subject: document.subject, fileId }
}

/** Lets messages in about every tenth of a second, and stops the work when it was cancelled. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let rested = performance.now()
  return async () => {
    if (performance.now() - rested > 100) {
      await new Promise((resolve) => setTimeout(resolve))
      rested = performance.now()
    }
    if (signal?.aborted) throw new CancelledError()
  }
}
