import type { Evaluation } from '../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../scoring/score-evaluation.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import { checkedEvaluation } from './checked-evaluation.ts'
import { finalEvaluation } from './final-evaluation.ts'
import type { Review } from './review.ts'

/** A review with the three score sheets that follow from it: 自评、核查、核定. Recomputed, never stored. */
export interface ReviewOutcome {
  readonly review: Review
  /** As it was claimed. */
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly self: ScoreSheet
  readonly checked: ScoreSheet
  /** After the settlements; the checked sheet while there are none. */
  readonly final: ScoreSheet
}

const selfSheets = new WeakMap<Evaluation, ScoreSheet>()

/** The claim never changes while it is checked, so it is scored once. */
function selfSheet(evaluation: Evaluation, system: IndicatorSystem): ScoreSheet {
  const known = selfSheets.get(evaluation)
  if (known) return known
  const sheet = scoreEvaluation(evaluation, system)
  selfSheets.set(evaluation, sheet)
  return sheet
}

export function reckonReview(review: Review, evaluation: Evaluation, system: IndicatorSystem): ReviewOutcome {
  const self = selfSheet(evaluation, system)
  const overlaid = checkedEvaluation(review, evaluation, system)
  const checked = scoreEvaluation(overlaid, system)
  const last = finalEvaluation(review, evaluation, { self, checked: overlaid, found: checked })
  return {
    review,
    evaluation,
    system,
    self,
    checked,
    final: last === overlaid ? checked : scoreEvaluation(last, system),
  }
}
