import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { limits } from '../limits.ts'
import { ReportRefusal } from '../refusal.ts'
import type { CharacterMaps } from './character-maps.ts'
import { loadPdfLibrary } from './load-pdf-library.ts'

/** In pixels: what a phone unpacks without ending the page; larger ones stay blank. */
const largestPicture = 50_000_000

export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Character maps the file needs and nobody has. */
  readonly missingMaps: ReadonlySet<string>
  close(): Promise<void>
}

/**
 * Opens a PDF for its text: no script, no font and no picture of it is run, drawn or fetched. With `pictures`, for drawing it:
 * they are unpacked then.
 */
export async function openPdf(
  bytes: Uint8Array,
  maps: CharacterMaps,
  { pictures = false }: { readonly pictures?: boolean } = {},
): Promise<OpenPdf> {
  const { getDocument } = await loadPdfLibrary()
  const missingMaps = new Set<string>()
  class MapReader {
    async fetch({
      name,
    }: {
      readonly name: string
    }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      const cMapData = await maps(name).catch(() => null)
      if (!cMapData) {
        missingMaps.add(name)
        throw new Error(`no character map ${name}`)
      }
      return { cMapData, isCompressed: true }
    }
  }
  const task = getDocument({
    // The library takes the bytes for itself.
    data: bytes.slice(),
    CMapReaderFactory: MapReader,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: pictures ? largestPicture : 1,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      throw new ReportRefusal('report-too-large', { limit: `${limits.pages} 页` })
    return { document, missingMaps, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    if (error instanceof ReportRefusal) throw error
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
    if (name === 'PasswordException') throw new ReportRefusal('report-encrypted')
    throw new ReportRefusal('report-unreadable', { reason: message })
  }
}
