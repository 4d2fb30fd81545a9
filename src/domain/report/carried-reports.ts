import type { Evaluation } from '../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { buildCheckedReport } from './build-checked-report.ts'
import { buildReport } from './build-report.ts'
import type { ReportDocument } from './document.ts'
import { splitReport } from './split-report.ts'

/** Every report a PDF that carries this evaluation may show: with and without the annex of findings, whole or without the 附件册. */
export function carriedReports(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): readonly ReportDocument[] {
  return [buildCheckedReport, buildReport].flatMap((build) => {
    const report = build(evaluation, system, sheet)
    const split = splitReport(report)
    return split ? [report, split.text] : [report]
  })
}
