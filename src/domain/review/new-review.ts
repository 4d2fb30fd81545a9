import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { ReviewClaim, ReviewMeta } from './records.ts'

/** The records of a new review: what it checks and which version of it. */
export function newReviewEdits(
  choice: Omit<ReviewMeta, 'kind'>,
  claim: ReviewClaim,
  by: string,
): readonly RecordEdit[] {
  return [
    { record: 'meta/review', value: { kind: 'review', ...choice } },
    { record: 'review-claim/current', value: { ...claim } },
    { record: 'review-stage/current', value: { stage: 'checking', by, at: claim.at, reason: '' } },
  ]
}
