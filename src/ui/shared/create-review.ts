import { computed, shallowRef, watch } from 'vue'
import type { Change } from '../../domain/changes/change.ts'
import { missingFromCut, statesAt } from '../../domain/changes/cut.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import { readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { readReview } from '../../domain/review/read-review.ts'
import type { Review } from '../../domain/review/review.ts'
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts'
import type { Result } from '../../domain/values/result.ts'
import { fail } from '../../domain/values/result.ts'
import type { ReviewSide } from '../../domain/review/records.ts'
import { describeReviewRecord } from './describe-review-record.ts'
import { lockOfSide } from './holding/own-part.ts'
import type { OpenDocument } from './use-open-document.ts'
import { createOpenDocument } from './use-open-document.ts'
import type { OpenReview } from './use-review.ts'

/** The evaluation as it stood when it was pinned, out of all its changes: whatever the department corrected since stays out. */
export function pinnedEvaluation({ meta, claim }: Review, changes: readonly Change[]): Result<Evaluation> {
  if (changes.length === 0) return fail('review-evaluation-missing')
  if (missingFromCut(changes, claim.cut).length > 0) return fail('review-version-missing')
  return readEvaluation(meta.evaluation, statesAt(changes, claim.cut))
}

/** Wraps a review's session for the pages: every figure follows the records, nothing derived is stored. */
export function createReview(
  session: OpenDocument['session'],
  system: IndicatorSystem,
  claim: { readonly pinned: Evaluation; readonly load: () => Promise<readonly Change[]> },
  standsOn: ReviewSide | null = 'reviewer',
): OpenReview {
  const open = createOpenDocument(session, describeReviewRecord)
  const review = computed(() => {
    const read = readReview(session.document, open.records.value)
    if (!read.ok) throw new Error(read.problem.code)
    return read.value
  })
  const evaluation = shallowRef(claim.pinned)
  // Pinned anew, here or by a colleague; what cannot be read leaves the version looked at so far.
  const unpin = watch(
    () => review.value.claim.digest,
    async () => {
      const pinned = pinnedEvaluation(review.value, await claim.load())
      if (pinned.ok) evaluation.value = pinned.value
    },
  )
  const side = shallowRef(standsOn)
  const lock = computed(() => lockOfSide(side.value))
  const selfSheet = computed(() => scoreEvaluation(evaluation.value, system))
  return {
    ...open,
    lock,
    side,
    review,
    system,
    evaluation,
    selfSheet,
    stop() {
      unpin()
      open.stop()
    },
  }
}
