import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { buildReport } from '../../../src/domain/report/build-report.ts'
import type { ReportDocument, TableBlock } from '../../../src/domain/report/document.ts'
import { documentText } from '../../../src/domain/report/document-text.ts'
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts'

export function reportOf(evaluation: Evaluation): ReportDocument {
  const system = findSystem(evaluation.system)
  if (!system) throw new Error(`no system ${evaluation.system}`)
  return buildReport(evaluation, system, scoreEvaluation(evaluation, system))
}

export function textOf(evaluation: Evaluation): string {
  return documentText(reportOf(evaluation))
}

export function tablesOf(document: ReportDocument): readonly TableBlock[] {
  return document.blocks.filter((block) => block.kind === 'table')
}

export function tableOf(document: ReportDocument, caption: string): TableBlock {
  const table = tablesOf(document).find((candidate) => candidate.caption.includes(caption))
  if (!table) throw new Error(`no table ${caption}`)
  return table
}
