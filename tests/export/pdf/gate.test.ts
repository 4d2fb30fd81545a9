import { beforeAll, describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { officeReport } from '../support/office-report.ts'
import type { PdfFile } from '../support/pdf-tools.ts'
import {
  bookmarksOf,
  fontsOf,
  hasInk,
  informationOf,
  objectsOf,
  pdfToolsReady,
  picturesOf,
  qpdfCheck,
  textOf,
  wordsOf,
} from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'

/** A PDF passes only when text, fonts, structure and the look of the page all hold: each alone has been fooled. */
describe.skipIf(!pdfToolsReady)('the PDF of a whole report', () => {
  const document = officeReport()
  let pdf: PdfFile

  beforeAll(async () => {
    pdf = await renderFile(document, { createdAt: '2024-03-15T02:00:00Z' })
  })

  it('extracts as exactly the text of the model, and the reader has nothing to complain about', () => {
    const { text, complaints } = textOf(pdf)
    expect(complaints).toBe('')
    expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
  })

  it('embeds every font as a subset with a way back to Unicode', () => {
    const fonts = fontsOf(pdf)
    expect(fonts.length).toBeGreaterThanOrEqual(5)
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  })

  it('is sound for qpdf', () => {
    expect(qpdfCheck(pdf)).toMatchObject({ status: 0 })
  })

  it('shows ink wherever a word is said to stand', () => {
    const pictures = picturesOf(pdf)
    const words = wordsOf(pdf)
    expect(words.length).toBeGreaterThan(500)
    const invisible = words.filter((word) => {
      const picture = pictures[word.page - 1]
      return !picture || !hasInk(picture, word)
    })
    expect(invisible.map((word) => word.text)).toEqual([])
  })

  it('carries title, author, subject, language, date and bookmarks', () => {
    expect(informationOf(pdf)).toMatchObject({
      Title: document.title,
      Author: document.author,
      Subject: document.subject,
      Creator: '绩简',
      'Page size': '595.28 x 841.89 pts (A4)',
    })
    const objects = objectsOf(pdf)
    expect(objects).toContain('/Lang (zh-CN)')
    expect(objects).toContain('/DisplayDocTitle true')
    expect(objects).toContain("/CreationDate (D:20240315020000+00'00')")
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ level: block.level, title: block.text }] : [],
    )
    expect(bookmarksOf(pdf).map(({ level, title }) => ({ level, title }))).toEqual(headings)
  })

  it('stays small: eleven pages with six faces under 300 KB', async () => {
    expect(informationOf(pdf)['Pages']).toBe('11')
    expect(Number.parseInt(informationOf(pdf)['File size'] ?? '', 10)).toBeLessThan(300_000)
  })

  it('notices two swapped cells', async () => {
    const swapped = await renderFile(swapTwoCells(document))
    expect(normalisePdfText(textOf(swapped).text, document)).not.toBe(
      normaliseReportText(documentText(document)),
    )
  })

  it('notices one dropped character', async () => {
    const dropped = await renderFile(dropOneCharacter(document))
    expect(normalisePdfText(textOf(dropped).text, document)).not.toBe(
      normaliseReportText(documentText(document)),
    )
  })
})

function swapTwoCells(document: ReportDocument): ReportDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.kind !== 'table' || !block.caption.includes('收支')) return block
      const [first = [], ...others] = block.rows
      const [name, initial, adjusted, ...rest] = first
      if (!name || !initial || !adjusted) throw new Error('no cells to swap')
      return { ...block, rows: [[name, adjusted, initial, ...rest], ...others] }
    }),
  }
}

function dropOneCharacter(document: ReportDocument): ReportDocument {
  let dropped = false
  const blocks = document.blocks.map((block) => {
    if (dropped || block.kind !== 'paragraph' || !block.text.includes('珺')) return block
    dropped = true
    return { ...block, text: block.text.replace('珺', '') }
  })
  if (!dropped) throw new Error('no character to drop')
  return { ...document, blocks }
}
