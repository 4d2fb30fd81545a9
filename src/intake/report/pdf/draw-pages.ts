import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { fail, ok } from '../../../domain/values/result.ts'
import type { DrawPages } from '../contract.ts'
import { ReportRefusal } from '../refusal.ts'
import { browserCharacterMaps } from './character-maps-browser.ts'
import { openPdf } from './open-pdf.ts'

/** 150 pixels to the inch across A4: the 10.5 pt of tables can be read when enlarged, and a page stays a few hundred kilobytes. */
const pictureWidth = 1240
const quality = 0.85

/** On the page's own thread, a piece at a time: the browsers inside chat apps are the ones without a canvas in workers. */
export const drawPages: DrawPages = async (file, { onPage, signal }) => {
  try {
    const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()), browserCharacterMaps, {
      pictures: true,
    })
    try {
      const total = pdf.document.numPages
      for (let number = 1; number <= total; number += 1) {
        if (signal.aborted) return fail('cancelled')
        const page = await pdf.document.getPage(number)
        const address = await pictureOf(page)
        if (!signal.aborted) onPage(address, number, total)
        page.cleanup()
      }
      return ok(null)
    } finally {
      await pdf.close()
    }
  } catch (error) {
    if (error instanceof ReportRefusal) return { ok: false, problem: error.problem }
    return fail('report-unreadable', { reason: error instanceof Error ? error.message : String(error) })
  }
}

async function pictureOf(page: PDFPageProxy): Promise<string> {
  const { width } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: pictureWidth / width })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  try {
    // As for print, drawing waits for no frame: it goes on while the page is hidden.
    await page.render({ canvas, viewport, intent: 'print' }).promise
    return canvas.toDataURL('image/jpeg', quality)
  } finally {
    // iOS keeps the memory of a canvas until its size is zero (S19).
    canvas.width = 0
    canvas.height = 0
  }
}
