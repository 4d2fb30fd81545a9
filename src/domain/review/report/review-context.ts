import type { NodeScore } from '../../scoring/score-sheet.ts'
import { textOr } from '../../report/wording.ts'
import { reviewDigest } from '../digest.ts'
import { plannedCodes } from '../plan.ts'
import type { ReviewFinding } from '../review-findings.ts'
import { reviewFindings } from '../review-findings.ts'
import type { ReviewOutcome } from '../review-outcome.ts'

/** What the 核查意见表, the 核查报告 and the workbook are made of. */
export interface ReviewContext extends ReviewOutcome {
  /** All of them, the dropped and the gone too. */
  readonly findings: readonly ReviewFinding[]
  readonly digest: string
  /** Indicators that were to be looked at. */
  readonly planned: ReadonlySet<string>
  /** 照片 1, 2 …: by photo, the same number wherever it is named. */
  readonly photoNumbers: ReadonlyMap<string, number>
}

export function reviewContext(outcome: ReviewOutcome): ReviewContext {
  const findings = reviewFindings(outcome)
  return {
    ...outcome,
    findings,
    digest: reviewDigest(outcome, findings),
    planned: new Set(plannedCodes(outcome.review, outcome.self)),
    photoNumbers: new Map(outcome.review.photos.map(({ id }, index) => [id, index + 1] as const)),
  }
}

/** Pages behind parts of the report: routes below the review. */
export const places = {
  home: '',
  checking: 'checking',
  findings: 'findings',
  signing: 'signatures',
} as const

export function unitOf({ review }: ReviewContext): string {
  return textOr(review.meta.unitName)
}

/** Settlements are there: the final score is told apart from the checked one. */
export function hasFinal({ review }: ReviewContext): boolean {
  return review.settlements.size > 0 || review.stage.stage === 'settled'
}

/** `（照片1、2）`; empty without any. */
export function photoMark({ photoNumbers }: ReviewContext, photos: ReviewFinding['photos']): string {
  const numbers = photos.flatMap(({ id }) => photoNumbers.get(id) ?? [])
  return numbers.length === 0 ? '' : `（照片${numbers.join('、')}）`
}

/** The leaves of the self sheet, in official order. */
export function leaves({ self }: ReviewContext): readonly NodeScore[] {
  return self.nodes.filter(({ leaf }) => leaf)
}
