import type { ReviewOutcome } from '../../../domain/review/review-outcome.ts'
import { plannedCodes } from '../../../domain/review/plan.ts'
import type { Verdict } from '../../../domain/review/records.ts'
import type { Points } from '../../../domain/values/points.ts'

/** One indicator of the plan: only primitives, so that an untouched row is never drawn again. */
export interface CheckRow {
  readonly code: string
  readonly name: string
  readonly weight: Points
  readonly self: Points | null
  readonly checked: Points | null
  /** Checked less self, in hundredths; 0 while one of them is open. */
  readonly difference: number
  readonly verdict: Verdict | null
  /** Name of the member who looks at it; empty when nobody was named. */
  readonly member: string
}

export function checkRows({ review, self, checked }: ReviewOutcome): readonly CheckRow[] {
  const members = new Map(review.members.map(({ id, name }) => [id, name]))
  return plannedCodes(review, self).flatMap((code) => {
    const claimed = self.byCode.get(code)
    if (!claimed) return []
    const found = checked.byCode.get(code)?.score ?? null
    return {
      code,
      name: claimed.name,
      weight: claimed.effectiveWeight,
      self: claimed.score,
      checked: found,
      difference: claimed.score === null || found === null ? 0 : found - claimed.score,
      verdict: review.verdicts.get(code)?.verdict ?? null,
      member: members.get(review.assignments.get(code) ?? '') ?? '',
    }
  })
}
