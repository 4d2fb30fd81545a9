import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import type { ReportText } from '../contract.ts'
import { limits } from '../limits.ts'
import { ReportRefusal } from '../refusal.ts'
import type { Watch } from '../watch.ts'
import { assembleParagraphs } from './assemble-paragraphs.ts'
import type { CharacterMaps } from './character-maps.ts'
import type { OperatorCodes } from './follow-operators.ts'
import { followOperators } from './follow-operators.ts'
import { loadPdfLibrary } from './load-pdf-library.ts'
import { matrixOf } from './matrix.ts'
import { openPdf } from './open-pdf.ts'
import type { PageContent } from './page-content.ts'
import type { PageItems } from './page-lines.ts'
import { pageItems } from './page-lines.ts'
import { pdfRemarks } from './pdf-remarks.ts'
import { withoutRunningLines } from './running-lines.ts'
import { scanStreams } from './scan-streams.ts'
import type { ShownFont } from './text-state.ts'
import { Unknowns } from './unknown-characters.ts'

/** The text of a PDF, line by line and its ruled tables row by row, with page numbers left out. */
export async function readPdf(
  bytes: Uint8Array,
  maps: CharacterMaps,
  watch: Watch,
): Promise<Pick<ReportText, 'paragraphs' | 'remarks'>> {
  const { pictures } = scanStreams(bytes, watch)
  const { OPS } = await loadPdfLibrary()
  const pdf = await openPdf(bytes, maps)
  const unknowns = new Unknowns()
  const pages: PageItems[] = []
  let characters = 0
  try {
    for (let number = 1; number <= pdf.document.numPages; number += 1) {
      const page = await pdf.document.getPage(number)
      const content = await contentOf(page, OPS)
      pages.push(pageItems({ ...content, glyphs: unknowns.mark(content.glyphs) }))
      page.cleanup()
      characters += content.glyphs.length
      if (characters > limits.characters) throw new ReportRefusal('report-too-large', { limit: '500 万字' })
      watch.progress(number / pdf.document.numPages)
    }
  } finally {
    await pdf.close()
  }
  const unread = pdf.missingMaps.size > 0
  if (unknowns.most || (characters === 0 && unread))
    throw new ReportRefusal('report-unreadable', { reason: 'characters' })
  const { pages: clean, repeated } = withoutRunningLines(pages)
  const paragraphs = assembleParagraphs(clean)
  // A stamp or a page number is no report.
  if (paragraphs.length === 0) throw new ReportRefusal(pictures ? 'report-scanned' : 'report-empty')
  return {
    paragraphs,
    remarks: pdfRemarks({ pages, repeated, unknown: unknowns.count, unread, pictures }),
  }
}

async function contentOf(page: PDFPageProxy, codes: OperatorCodes): Promise<PageContent> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList()
  const fontOf = (name: string): ShownFont | null =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as ShownFont) : null
  return followOperators(list, codes, { width, height, matrix: matrixOf(transform) }, fontOf)
}
