import { recordStates } from '../../src/domain/changes/heads.ts'
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts'
import { readEvaluation } from '../../src/domain/evaluation/read-evaluation.ts'
import { findSystem } from '../../src/domain/indicator-systems/built-in.ts'
import type { IndicatorSystem } from '../../src/domain/indicator-systems/indicator-system.ts'
import { buildReport } from '../../src/domain/report/build-report.ts'
import type { ReportDocument } from '../../src/domain/report/document.ts'
import { sampleChanges } from '../../src/domain/samples/sample-evaluation.ts'
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts'

/** The practice sample as the app reads it. */
export function sampleEvaluation(): { readonly evaluation: Evaluation; readonly system: IndicatorSystem } {
  const changes = sampleChanges()
  const read = readEvaluation(changes[0]?.document ?? '', recordStates(changes))
  if (!read.ok) throw new Error(read.problem.code)
  const system = findSystem(read.value.system)
  if (!system) throw new Error(`no system ${read.value.system}`)
  return { evaluation: read.value, system }
}

export function sampleReport(): ReportDocument {
  const { evaluation, system } = sampleEvaluation()
  return buildReport(evaluation, system, scoreEvaluation(evaluation, system))
}
