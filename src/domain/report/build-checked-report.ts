import { settleFindings } from '../checks/acceptance.ts'
import { checkEvaluation } from '../checks/run-checks.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { buildReport } from './build-report.ts'
import type { ReportDocument } from './document.ts'

/** The report with what its own 体检 found and nobody has dealt with, and with what a person answers for. Hints are for reading. */
export function buildCheckedReport(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): ReportDocument {
  const report = checkEvaluation({ evaluation, system, sheet })
  const { open, accepted } = settleFindings(report, evaluation.acceptances)
  const failing = open.filter(({ severity }) => severity !== 'hint')
  return buildReport(evaluation, system, sheet, { accepted, failing })
}
