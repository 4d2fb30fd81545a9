import { splitKey } from '../changes/record-reader.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Review } from './review.ts'

/** Keys of the reviewer's lines in a checked ledger, beside the rule's and the department's. */
export const checkedPrefix = 'checked-'

/** What a record of the review feeds, as the scoring rules know it. */
function fedBy(record: string): string | null {
  const [kind, rest] = splitKey(record)
  switch (kind) {
    case 'checked-fact':
      return `fact/${rest}`
    case 'checked-target':
      return `target/${rest}`
    case 'checked-score':
      return `override/${rest}`
    case 'checked-ledger':
      return `ledger/${rest.replace('/', `/${checkedPrefix}`)}`
    default:
      return null
  }
}

/** [RV-16] A score over a record of the review in conflict is 暂定, like one over the department's own. */
export function mappedConflicts(review: Review, evaluation: Evaluation): ReadonlySet<string> {
  if (review.conflicts.size === 0) return evaluation.conflicts
  return new Set([...evaluation.conflicts, ...[...review.conflicts].flatMap((record) => fedBy(record) ?? [])])
}
