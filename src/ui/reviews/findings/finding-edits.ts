import type { FindingRecord } from '../../../domain/review/records.ts'
import { findingKey } from '../../../domain/review/records.ts'
import type { ReviewFinding } from '../../../domain/review/review-findings.ts'
import type { Review } from '../../../domain/review/review.ts'
import { orderAfterLast } from '../../shared/list-order/list-order.ts'

type Named = Pick<ReviewFinding, 'id' | 'severity'>

/** What people have added to a finding; an automatic one nobody touched has no record yet. */
export function findingRecord(review: Review, { id, severity }: Named): FindingRecord {
  const blank = { severity, text: '', suggestion: '', indicators: [], photos: [], dropped: '', order: '' }
  return review.findings.get(id) ?? blank
}

/** One edit that changes some fields of what people added and keeps the rest. */
export function findingEdit(review: Review, finding: Named, change: Partial<FindingRecord>) {
  return { record: findingKey(finding.id), value: { ...findingRecord(review, finding), ...change } }
}

/** A finding written by hand, after those that are there. */
export function newFinding({ findings }: Review, id: string) {
  const written = [...findings]
    .map(([key, { order }]) => ({ id: key, order }))
    .filter(({ order }) => order !== '')
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const value: FindingRecord = {
    severity: 'minor',
    text: '',
    suggestion: '',
    indicators: [],
    photos: [],
    dropped: '',
    order: orderAfterLast(written),
  }
  return { record: findingKey(id), value: { ...value } }
}
