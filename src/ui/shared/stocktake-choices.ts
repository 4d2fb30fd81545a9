import { valueOf } from '../../domain/changes/heads.ts'
import { readRecord } from '../../domain/stocktake/reading/read-record.ts'
import type { StocktakeMeta } from '../../domain/stocktake/records.ts'
import type { DocumentSummary } from './services.ts'

/** A stocktake that may be opened here: what the list knows without its register. */
export interface StocktakeChoice {
  readonly document: string
  readonly meta: StocktakeMeta
}

function choiceOf({ document, records }: DocumentSummary): StocktakeChoice | null {
  const head = records.get('meta/stocktake')?.heads[0]
  const entry = head && valueOf(records.get('meta/deleted')) !== true ? readRecord(head) : null
  return entry?.family === 'meta' ? { document, meta: entry.value } : null
}

/** Stocktakes an evaluation may draw on, newest change first. Practice ones and real ones stay apart. */
export function stocktakeChoices(
  documents: readonly DocumentSummary[],
  { practice }: { readonly practice: boolean },
): readonly StocktakeChoice[] {
  return [...documents]
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
    .map(choiceOf)
    .filter((choice) => choice !== null)
    .filter(({ meta }) => meta.practice === practice)
}
