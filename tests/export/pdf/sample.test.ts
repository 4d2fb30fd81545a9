import { describe, expect, it } from 'vitest'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { buildReport } from '../../../src/domain/report/build-report.ts'
import {
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'
import { fontsOf, pdfToolsReady, qpdfCheck, textOf } from '../support/pdf-tools.ts'
import { renderFile } from '../support/render.ts'

function sampleReport(): ReportDocument {
  const evaluation = readEvaluation('sample-haizhu-2023', recordStates(sampleChanges()))
  if (!evaluation.ok) throw new Error(evaluation.problem.code)
  const system = findSystem(evaluation.value.system)
  if (!system) throw new Error('no such system')
  return buildReport(evaluation.value, system, scoreEvaluation(evaluation.value, system))
}

describe.skipIf(!pdfToolsReady)('the PDF of the sample', () => {
  it('equals the model, is sound, and embeds all it needs', async () => {
    const document = sampleReport()
    const pdf = await renderFile(document)
    const { text, complaints } = textOf(pdf)
    expect(complaints).toBe('')
    expect(normalisePdfText(text, document)).toBe(normaliseReportText(documentText(document)))
    expect(qpdfCheck(pdf).status).toBe(0)
    for (const font of fontsOf(pdf))
      expect(font).toMatchObject({ embedded: true, subset: true, unicode: true })
  })
})
