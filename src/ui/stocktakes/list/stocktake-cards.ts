import { valueOf } from '../../../domain/changes/heads.ts'
import { readRecord } from '../../../domain/stocktake/reading/read-record.ts'
import type { StocktakeMeta } from '../../../domain/stocktake/records.ts'
import type { DocumentSummary } from '../../shared/services.ts'

/** What the list can say at once, before anything is counted. */
export interface StocktakeCard {
  readonly document: string
  /** Null when a newer version wrote it. */
  readonly meta: StocktakeMeta | null
  readonly name: string
  readonly deleted: boolean
  readonly changedAt: string
}

function cardOf({ document, records, changedAt }: DocumentSummary): StocktakeCard {
  const head = records.get('meta/stocktake')?.heads[0]
  const entry = head ? readRecord(head) : null
  const meta = entry?.family === 'meta' ? entry.value : null
  return {
    document,
    meta,
    name: meta === null || meta.name === '' ? '未命名盘点' : meta.name,
    deleted: valueOf(records.get('meta/deleted')) === true,
    changedAt,
  }
}

/** Last changed first; documents without a `meta/stocktake` are no stocktakes and are left out. */
export function stocktakeCards(documents: readonly DocumentSummary[]): readonly StocktakeCard[] {
  return documents
    .filter(({ records }) => valueOf(records.get('meta/stocktake')) !== null)
    .map(cardOf)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
}
