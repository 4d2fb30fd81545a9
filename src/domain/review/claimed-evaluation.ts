import type { Change, RecordState } from '../changes/change.ts'
import { cutOf, missingFromCut, statesAt } from '../changes/cut.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { evaluationDigest } from '../evaluation/finalisation.ts'
import { readEvaluation } from '../evaluation/read-evaluation.ts'
import type { Result } from '../values/result.ts'
import { fail } from '../values/result.ts'
import type { ReviewClaim } from './records.ts'
import type { Review } from './review.ts'

/** [RV-01] Pins the version of the evaluation that is checked. */
export function claimOf(states: ReadonlyMap<string, RecordState>, at: string): ReviewClaim {
  return { cut: cutOf(states), digest: evaluationDigest(states), at }
}

/**
 * [RV-01] The evaluation as it was claimed, whatever the department corrected since. Codes: `review-claim-incomplete`
 * (changes of that version are not on this device), `review-claim-altered` (they are not what was pinned).
 */
export function readClaimedEvaluation(
  { meta, claim }: Review,
  changes: readonly Change[],
): Result<Evaluation> {
  const missing = missingFromCut(changes, claim.cut)
  if (missing.length > 0) return fail('review-claim-incomplete', { missing: String(missing.length) })
  const states = statesAt(changes, claim.cut)
  if (evaluationDigest(states) !== claim.digest) return fail('review-claim-altered')
  return readEvaluation(meta.evaluation, states)
}

/** [RV-02] The department has corrected its evaluation since: a new version may be pinned, and everything is reckoned anew. */
export function hasMovedOn({ claim }: Review, states: ReadonlyMap<string, RecordState>): boolean {
  return evaluationDigest(states) !== claim.digest
}
