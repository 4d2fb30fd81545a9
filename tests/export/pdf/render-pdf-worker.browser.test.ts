import { describe, expect, it } from 'vitest'
import { browserFontSource } from '../../../src/export/pdf/fonts/font-source-browser.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { renderPdfInWorker } from '../../../src/export/pdf/start-pdf-render.ts'
import { documentOf, officeReport } from '../support/office-report.ts'

const createdAt = '2024-03-15T00:00:00Z'

describe('in a real browser', () => {
  it('the worker gives the very bytes the page would, with progress, while the page stays responsive', async () => {
    let done = 0
    let longestGap = 0
    let last = performance.now()
    const beat = setInterval(() => {
      longestGap = Math.max(longestGap, performance.now() - last)
      last = performance.now()
    }, 10)
    const inWorker = await renderPdfInWorker(officeReport(), { createdAt, onProgress: () => (done += 1) })
    clearInterval(beat)
    if (!inWorker.ok) throw new Error(JSON.stringify(inWorker.problem))
    expect(new TextDecoder().decode(inWorker.value.subarray(0, 5))).toBe('%PDF-')
    expect(done).toBeGreaterThan(10)
    expect(longestGap).toBeLessThan(1000)
    const onPage = await renderPdf(officeReport(), { fonts: browserFontSource(), createdAt })
    expect(onPage).toEqual(inWorker)
  })

  it('names characters no font has', async () => {
    expect(await renderPdfInWorker(documentOf({ kind: 'paragraph', text: '张𠮷' }))).toEqual({
      ok: false,
      problem: { code: 'characters-without-glyph', details: { characters: '𠮷' } },
    })
  })

  it('is cancelled midway', async () => {
    const controller = new AbortController()
    const rendering = renderPdfInWorker(officeReport(), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    expect(await rendering).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })
})
