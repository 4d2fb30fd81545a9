import { valueOf } from '../../../domain/changes/heads.ts'
import { readRecord } from '../../../domain/review/reading/read-record.ts'
import type { ReviewMeta } from '../../../domain/review/records.ts'
import type { DocumentSummary } from '../../shared/services.ts'

/** What the list can say at once, before anything is counted. */
export interface ReviewCard {
  readonly document: string
  /** Null when a newer version wrote it. */
  readonly meta: ReviewMeta | null
  readonly name: string
  readonly deleted: boolean
  readonly changedAt: string
}

function cardOf({ document, records, changedAt }: DocumentSummary): ReviewCard {
  const head = records.get('meta/review')?.heads[0]
  const entry = head ? readRecord(head) : null
  const meta = entry?.family === 'meta' ? entry.value : null
  return {
    document,
    meta,
    name: meta === null || meta.unitName === '' ? (meta?.name ?? '未命名核查') : meta.unitName,
    deleted: valueOf(records.get('meta/review-deleted')) === true,
    changedAt,
  }
}

/** Last changed first; documents without a `meta/review` are no reviews and are left out. */
export function reviewCards(documents: readonly DocumentSummary[]): readonly ReviewCard[] {
  return documents
    .filter(({ records }) => valueOf(records.get('meta/review')) !== null)
    .map(cardOf)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
}
