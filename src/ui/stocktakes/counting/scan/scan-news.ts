import type { RecordState } from '../../../../domain/changes/change.ts'
import type { Asset } from '../../../../domain/stocktake/asset.ts'
import type { CountMethod } from '../../../../domain/stocktake/records.ts'
import type { Count } from '../../../../domain/stocktake/stocktake.ts'
import type { Json } from '../../../../domain/values/json.ts'
import type { Problem } from '../../../../domain/values/result.ts'
import { isStored } from '../../../shared/commit-surely.ts'

export interface Counted {
  readonly kind: 'counted'
  readonly asset: Asset
  readonly record: string
  readonly at: string
  readonly method: CountMethod
  /** The register's room and this one, where they differ. */
  readonly elsewhere: { readonly registered: string; readonly here: string } | null
  /** Confirmed as 盘亏 before it was found. */
  readonly wasLost: boolean
}

/** What a scan came to. Everything but `saving` and `unsaved` is said only once it is true on disk. */
export type ScanNews =
  | Counted
  | { readonly kind: 'already'; readonly asset: Asset; readonly count: Count }
  | { readonly kind: 'out-of-scope'; readonly asset: Asset }
  /** Not in the register; `surplus` is the 盘盈 that has this code already. */
  | { readonly kind: 'unknown'; readonly code: string; readonly surplus: string | null }
  | { readonly kind: 'room'; readonly room: string; readonly registered: boolean }
  | { readonly kind: 'undone'; readonly asset: Asset }
  | { readonly kind: 'saving'; readonly asset: Asset }
  | { readonly kind: 'unsaved'; readonly counted: Counted; readonly problem: Problem }
  /** A photo without a code, or one that cannot be read. */
  | { readonly kind: 'no-code' }
  | { readonly kind: 'trouble'; readonly problem: Problem }

/** One line of the session: what was scanned, newest first. */
export interface ScanEntry {
  readonly key: number
  readonly news: ScanNews
}

/** News of a count as the records stand now: one that was stored late, or undone since. */
export function asItStands(news: ScanNews, records: ReadonlyMap<string, RecordState>): ScanNews {
  const counted = news.kind === 'unsaved' ? news.counted : news
  if (counted.kind !== 'counted') return news
  const state = records.get(counted.record)
  // Beside a count that the same person made on another phone it is in conflict, not undone: both are kept.
  if (!state?.heads.some(({ value }) => isCountedAt(value, counted.at)))
    return { kind: 'undone', asset: counted.asset }
  return isStored(state) ? counted : news
}

/** A count keeps the instant of its scan through every later edit. */
function isCountedAt(value: Json, at: string): boolean {
  return typeof value === 'object' && value !== null && 'at' in value && value.at === at
}
