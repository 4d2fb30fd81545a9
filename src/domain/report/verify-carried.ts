import type { Change } from '../changes/change.ts'
import { recordStates } from '../changes/heads.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { readEvaluation } from '../evaluation/read-evaluation.ts'
import { findSystem } from '../indicator-systems/built-in.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../scoring/score-evaluation.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { Problem, Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import type { Integrity } from './carried-data.ts'
import { checkIntegrity, withDataHash } from './carried-data.ts'
import { carriedReports } from './carried-reports.ts'

export interface VerifiedReport {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
  readonly integrity: Integrity
}

/** Renders the data a PDF carries anew and compares the pages with it. Problem: the data makes no evaluation this version can score. */
export function verifyCarried(
  changes: readonly Change[],
  pdf: { readonly name: string; readonly hash: string; readonly pages: string },
): Result<VerifiedReport, Problem> {
  const [document, ...others] = new Set(changes.map((change) => change.document))
  if (document === undefined || others.length > 0) return fail('carried-not-one-evaluation')
  const evaluation = readEvaluation(document, recordStates(changes))
  if (!evaluation.ok) return evaluation
  const system = findSystem(evaluation.value.system)
  if (!system) return fail('system-unknown', { system: evaluation.value.system })
  const sheet = scoreEvaluation(evaluation.value, system)
  const reports = carriedReports(evaluation.value, system, sheet)
  const integrity = checkIntegrity(
    pdf.pages,
    reports.map((report) => withDataHash(report, pdf.hash, pdf.name)),
  )
  return ok({ evaluation: evaluation.value, system, sheet, integrity })
}
