import { describe, expect, it } from 'vitest'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import { buildStocktakeReport } from '../../../src/domain/stocktake/report/build-stocktake-report.ts'
import type { StocktakeContext } from '../../../src/domain/stocktake/report/report-context.ts'
import { contextOf, registerOf, signedContext } from '../../domain/stocktake/report/counted-stocktake.ts'
import { bookmarksOf, fontsOf, pdfToolsReady, qpdfCheck, textOf } from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'
import { blackJpeg } from '../support/black-jpeg.ts'

describe.skipIf(!pdfToolsReady)('the PDF of a stocktake', () => {
  const cases: readonly (readonly [string, StocktakeContext])[] = [
    ['signed, with every kind of difference', signedContext(registerOf(24), 'picture')],
    [
      'of 300 assets, still open',
      contextOf(registerOf(300), { 'stage/current': { stage: 'counting', reason: '' } }),
    ],
    ['of 3,000 assets', contextOf(registerOf(3000))],
  ]

  it.each(cases)('%s equals the model, is sound, and embeds all it needs', async (_name, context) => {
    const document = buildStocktakeReport(context.stocktake, context.register, context.reconciliation)
    const pdf = await renderFile(document, { blobs: () => Promise.resolve(blackJpeg) })
    const { text, complaints } = textOf(pdf)
    expect(complaints).toBe('')
    expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
    expect(qpdfCheck(pdf).status).toBe(0)
    for (const font of fontsOf(pdf))
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
    expect(bookmarksOf(pdf).map(({ title }) => title)).toContain('五、盘点结果')
  })
})
