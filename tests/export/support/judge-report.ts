import {
  cleanText,
  documentText,
  normalisePdfText,
  normaliseReportText,
} from '../../../src/domain/report/document-text.ts'
import type { ReportDocument } from '../../../src/domain/report/document.ts'
import type { FontSource } from '../../../src/export/pdf/fonts/font-source.ts'
import { parseCoverage } from '../../../src/export/pdf/fonts/coverage.ts'
import { renderPdf } from '../../../src/export/pdf/render-pdf.ts'
import { blackJpeg } from './black-jpeg.ts'
import { layoutFaults } from './inspect-layout.ts'
import { qpdfCheck, removePdf, savePdf, textOf } from './pdf-tools.ts'

export interface ReportVerdict {
  readonly refused: boolean
  /** Empty when the PDF says what the model says, looks as it should, or was refused for good reason. */
  readonly faults: readonly string[]
}

/** A rendered report equals its model and keeps its lines, or it was refused and every character without a font is named. */
export async function judgeReport(document: ReportDocument, fonts: FontSource): Promise<ReportVerdict> {
  const undrawable = await withoutFont(document, fonts)
  const result = await renderPdf(document, { fonts, blobs: () => Promise.resolve(blackJpeg) })
  if (!result.ok) {
    const named = [...(result.problem.details?.['characters'] ?? '')]
    const right = result.problem.code === 'characters-without-glyph' && named.length > 0
    const same = right && named.length === undrawable.size && named.every((one) => undrawable.has(one))
    return { refused: true, faults: same ? [] : [`refused for ${JSON.stringify(result.problem)}`] }
  }
  if (undrawable.size > 0)
    return { refused: false, faults: [`drawn without a font for ${[...undrawable].join('')}`] }
  const pdf = savePdf(result.value)
  const { text, complaints } = textOf(pdf)
  const faults = [...layoutFaults(pdf)]
  if (complaints !== '') faults.push(complaints)
  const [found, expected] = [normalisePdfText(text, document), normaliseReportText(documentText(document))]
  if (found !== expected) faults.push(`the text differs: ${firstDifference(found, expected)}`)
  const check = qpdfCheck(pdf)
  if (check.status !== 0) faults.push(check.output)
  removePdf(pdf)
  return { refused: false, faults }
}

function firstDifference(found: string, expected: string): string {
  let at = 0
  while (found[at] === expected[at]) at += 1
  return `“${found.slice(at - 8, at + 16)}” is not “${expected.slice(at - 8, at + 16)}”`
}

/** Asked of the list of fonts itself, past the code that chooses fonts. */
async function withoutFont(document: ReportDocument, fonts: FontSource): Promise<ReadonlySet<string>> {
  const covered = (await fonts.list()).map(({ coverage }) => parseCoverage(coverage))
  return new Set(
    [...cleanText(documentText(document))].filter(
      (character) => character !== '\n' && !covered.some((one) => one.has(character.codePointAt(0) ?? 0)),
    ),
  )
}
