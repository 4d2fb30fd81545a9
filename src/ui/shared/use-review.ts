import type { ComputedRef, InjectionKey, ShallowRef } from 'vue'
import { inject } from 'vue'
import type { Evaluation } from '../../domain/evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { ReviewSide } from '../../domain/review/records.ts'
import type { ReviewFinding } from '../../domain/review/review-findings.ts'
import type { ReviewOutcome } from '../../domain/review/review-outcome.ts'
import type { Review } from '../../domain/review/review.ts'
import type { OpenDocument } from './use-open-document.ts'

/** The open review as pages see it, with the version of the evaluation that it checks: nothing here writes to that. */
export interface OpenReview extends OpenDocument {
  readonly review: ComputedRef<Review>
  /** On which side this device stands; null: it only looks. The check itself is locked to all but the reviewer. */
  readonly side: ShallowRef<ReviewSide | null>
  readonly system: IndicatorSystem
  /** The department's evaluation as it was pinned. */
  readonly evaluation: Readonly<ShallowRef<Evaluation>>
  /** 自评、核查、核定 */
  readonly outcome: ComputedRef<ReviewOutcome>
  /** 核查发现, worked out when a page asks. */
  readonly findings: ComputedRef<readonly ReviewFinding[]>
}

export const reviewKey: InjectionKey<OpenReview> = Symbol('review')

export function useReview(): OpenReview {
  const open = inject(reviewKey)
  if (!open) throw new Error('no review is open: the page must live under the review layout')
  return open
}
