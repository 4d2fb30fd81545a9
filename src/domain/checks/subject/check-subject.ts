import type { Evaluation } from '../../evaluation/evaluation.ts'
import type { GradeBand, IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { Span } from '../../prose/prose-figure.ts'
import type { ReportReading } from '../../report-reading/report-reading.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import type { Points } from '../../values/points.ts'
import type { CheckPlace } from '../check.ts'
import type { AmountClaim, Claim, CountClaim, IndicatorClaims, RateClaim } from './claim.ts'

/**
 * What is checked: an evaluation that is being written, or a finished report, each said in the same claims, so that a rule is
 * written once. Claims of records come before those of the text.
 */
export interface CheckSubject {
  /** The records behind it; null for a finished report. */
  readonly draft: DraftSide | null
  /** The running text that a person wrote; null where there is none. */
  readonly text: TextSide | null
  readonly fiscalYear: number | null
  readonly gradeBands: readonly GradeBand[]
  /** Parents before their children where the subject says so. */
  readonly indicators: readonly IndicatorClaims[]
  readonly totals: readonly Claim<Points>[]
  readonly amounts: readonly AmountClaim[]
  readonly rates: readonly RateClaim[]
  readonly counts: readonly CountClaim[]
}

export interface DraftSide {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
}

export interface TextSide {
  /** Of a draft, only what a person wrote: a generated paragraph says what the records say. */
  readonly reading: ReportReading
  readonly placeOf: (span: Span) => CheckPlace
  /** Whether a stretch of the reading's text is a person's own. */
  readonly isWritten: (at: number) => boolean
}
