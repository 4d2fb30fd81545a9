import { beforeAll, describe, expect, it } from 'vitest'
import {
  normalisePdfText,
  normaliseReportText,
  documentText,
} from '../../../src/domain/report/document-text.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { renderDocx } from '../../../src/export/docx/render-docx.ts'
import { reportOf } from '../../fixtures/report-of.ts'
import { convert, officeReady } from '../support/office-tools.ts'
import { pdfToolsReady, savePdf, textOf } from '../support/pdf-tools.ts'

async function bytesOf(document: ReportDocument): Promise<Uint8Array> {
  const result = await renderDocx(document, { createdAt: '2024-03-15T00:00:00Z' })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe.skipIf(!officeReady)('the sample report as LibreOffice opens it', () => {
  // A chart's texts are placed by the drawing, not by the line: render-docx.test.ts looks at those.
  const whole = reportOf(sampleChanges())
  const document = { ...whole, blocks: whole.blocks.filter(({ kind }) => kind !== 'chart') }
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await bytesOf(document)
  })

  it.skipIf(!pdfToolsReady)('prints the text of the model in its order', () => {
    const { text } = textOf(savePdf(convert(bytes, 'docx', 'pdf')))
    const header = normaliseReportText(`${document.author}${document.title}`)
    const pages = text.split('\f').map((page) => {
      const [first = '', ...rest] = page.split('\n')
      return normaliseReportText(first) === header ? rest.join('\n') : page
    })
    expect(pages.length).toBeGreaterThan(8)
    // LibreOffice draws the digits of a line before a sign it takes from another font; the cells below tell their order.
    const unsigned: ReportDocument = JSON.parse(
      JSON.stringify(document).replace(/[≥≤]/g, ''),
    ) as ReportDocument
    // The leaders of the contents, and the page numbers behind them once the field is updated.
    const paper = pages
      .join('\f')
      .replace(/[≥≤]/g, '')
      .replace(/\.{4,}\s*\d*/g, '')
    const printed = normalisePdfText(paper, unsigned)
    expect(printed).toBe(normaliseReportText(documentText(unsigned)))
  })

  it('keeps the levels of headings and the cells of tables', () => {
    const xml = new TextDecoder().decode(convert(bytes, 'docx', 'fodt'))
    const headings = [...xml.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(
      ([, level, text = '']) => ({ level: Number(level), text: plain(text) }),
    )
    expect(headings).toEqual(
      document.blocks.flatMap((block) =>
        block.kind === 'heading' ? [{ level: block.level, text: normaliseReportText(block.text) }] : [],
      ),
    )
    const tables = [...xml.matchAll(/<table:table .*?<\/table:table>/gs)].map(([table]) =>
      [...table.matchAll(/<table:table-cell([^>]*)>(.*?)<\/table:table-cell>/gs)].map(
        ([, spans = '', text = '']) => ({
          text: plain(text),
          columns: Number(/number-columns-spanned="(\d+)"/.exec(spans)?.[1] ?? 1),
          rows: Number(/number-rows-spanned="(\d+)"/.exec(spans)?.[1] ?? 1),
        }),
      ),
    )
    const expected = document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            [...block.header, ...block.rows].flat().map(({ text, columnSpan = 1, rowSpan = 1 }) => ({
              text: normaliseReportText(text),
              columns: columnSpan,
              rows: rowSpan,
            })),
          ]
        : [],
    )
    // The first table is the cover's form; the places to sign stand in one, too.
    const ofReport = tables.slice(1).filter((cells) => !cells.some(({ text }) => text.includes('（签字）')))
    expect(ofReport).toEqual(expected)
  })
})

function plain(xml: string): string {
  const text = xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  return normaliseReportText(text)
}
