import type { ShallowRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import type { Change } from '../../domain/changes/change.ts'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import { readClaimedEvaluation } from '../../domain/review/claimed-evaluation.ts'
import { readReview } from '../../domain/review/read-review.ts'
import { reviewFindings } from '../../domain/review/review-findings.ts'
import type { ReviewSide } from '../../domain/review/records.ts'
import { reckonReview } from '../../domain/review/review-outcome.ts'
import { describeReviewRecord } from './describe-review-record.ts'
import { lockOfSide } from './holding/own-part.ts'
import type { OpenDocument } from './use-open-document.ts'
import { createOpenDocument } from './use-open-document.ts'
import type { OpenReview } from './use-review.ts'

/** Wraps a review's session for the pages: every figure follows the records, nothing derived is stored. */
export function createReview(
  session: OpenDocument['session'],
  system: IndicatorSystem,
  claim: { readonly pinned: Evaluation; readonly load: () => Promise<readonly Change[]> },
  side: ShallowRef<ReviewSide | null>,
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
      const pinned = readClaimedEvaluation(review.value, await claim.load())
      if (pinned.ok) evaluation.value = pinned.value
    },
  )
  const lock = computed(() => lockOfSide(side.value))
  const outcome = computed(() => reckonReview(review.value, evaluation.value, system))
  return {
    ...open,
    lock,
    side,
    review,
    system,
    evaluation,
    outcome,
    findings: computed(() => reviewFindings(outcome.value)),
    stop() {
      unpin()
      open.stop()
    },
  }
}
