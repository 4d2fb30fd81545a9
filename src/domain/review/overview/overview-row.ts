import { settleFindings } from '../../checks/acceptance.ts'
import { checkEvaluation } from '../../checks/run-checks.ts'
import { scoreEvaluation } from '../../scoring/score-evaluation.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import type { HandInBrief } from '../../teamwork/state-word.ts'
import { briefOf } from '../../teamwork/state-word.ts'
import type { Points } from '../../values/points.ts'
import { noPoints, subtractPoints } from '../../values/points.ts'
import type { ReviewStage } from '../records.ts'
import { reviewFindings } from '../review-findings.ts'
import type { ReviewOutcome } from '../review-outcome.ts'
import { reckonReview } from '../review-outcome.ts'
import { stageNow } from '../review-readiness.ts'
import type { OverviewPair, PairRemark } from './pair-documents.ts'

export interface OverviewScore {
  readonly total: Points
  /** Empty while figures are missing. */
  readonly grade: string
  readonly complete: boolean
  /** 暂定: over a record of which two versions stand. */
  readonly provisional: boolean
}

/** What one indicator scored; null where it is not scored. */
export interface OverviewIndicator {
  readonly code: string
  readonly name: string
  readonly self: Points | null
  readonly checked: Points | null
  readonly final: Points | null
  /** Checked less self. */
  readonly change: Points
}

/** One department in the overview of a bureau. */
export interface OverviewRow {
  readonly evaluation: string
  readonly review: string | null
  readonly unit: string
  readonly fiscalYear: number
  readonly practice: boolean
  /** `id@version`: only indicators of one system are compared with each other. */
  readonly system: string
  /** How far the department's own work is. */
  readonly handIn: HandInBrief
  /** Null: nobody has begun a review. */
  readonly stage: ReviewStage | null
  readonly self: OverviewScore
  readonly checked: OverviewScore | null
  readonly final: OverviewScore | null
  /** 体检 findings of the claim that nobody answered for, hints left out. */
  readonly checkFindings: number
  readonly indicators: readonly OverviewIndicator[]
  /** Those that the review scored otherwise, the largest loss first. */
  readonly differences: readonly OverviewIndicator[]
  readonly sources: readonly string[]
  readonly remarks: readonly PairRemark[]
}

function scoreOf({ total, grade, complete, provisional }: ScoreSheet): OverviewScore {
  return { total, grade: complete ? grade : '', complete, provisional }
}

function indicatorsOf(
  self: ScoreSheet,
  outcome: Pick<ReviewOutcome, 'checked' | 'final'> | null,
): readonly OverviewIndicator[] {
  return self.nodes
    .filter(({ leaf }) => leaf)
    .map(({ code, name, score }) => {
      const checked = outcome?.checked.byCode.get(code)?.score ?? null
      return {
        code,
        name,
        self: score,
        checked,
        final: outcome?.final.byCode.get(code)?.score ?? null,
        change: outcome ? subtractPoints(checked ?? noPoints, score ?? noPoints) : noPoints,
      }
    })
}

export function differencesOf(indicators: readonly OverviewIndicator[]): readonly OverviewIndicator[] {
  return indicators.filter(({ change }) => change !== 0).sort((left, right) => left.change - right.change)
}

/** [RV-63] Every figure by the same laws as on the department's own pages; nothing is stored. */
export function overviewRow(pair: OverviewPair): OverviewRow {
  const { evaluation, system, review, handIn, sources, remarks } = pair
  const outcome = review && reckonReview(review, evaluation, system)
  const self = outcome?.self ?? scoreEvaluation(evaluation, system)
  const indicators = indicatorsOf(self, outcome)
  const { open } = settleFindings(
    checkEvaluation({ evaluation, system, sheet: self }),
    evaluation.acceptances,
  )
  return {
    evaluation: evaluation.document,
    review: review?.document ?? null,
    unit: evaluation.cover['unit-name']?.trim() || evaluation.name,
    fiscalYear: evaluation.fiscalYear,
    practice: evaluation.practice,
    system: evaluation.system,
    handIn: briefOf(handIn),
    stage: outcome && stageNow(outcome, reviewFindings(outcome)),
    self: scoreOf(self),
    checked: outcome && scoreOf(outcome.checked),
    final: outcome && scoreOf(outcome.final),
    checkFindings: open.filter(({ severity }) => severity !== 'hint').length,
    indicators,
    differences: differencesOf(indicators),
    sources,
    remarks,
  }
}
