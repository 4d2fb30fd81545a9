import type { Evaluation } from '../../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import type { IndicatorClaims } from './claim.ts'

/** What is checked: an evaluation that is being written, or a finished report, each said in the same claims. */
export interface CheckSubject {
  /** The records behind it; null for a finished report. */
  readonly draft: DraftSide | null
  /** Parents before their children where the subject says so. */
  readonly indicators: readonly IndicatorClaims[]
}

export interface DraftSide {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly sheet: ScoreSheet
}
