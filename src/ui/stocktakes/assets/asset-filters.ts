import type { Asset } from '../../../domain/stocktake/asset.ts'
import type { AssetResult, Outcome } from '../../../domain/stocktake/reconciliation.ts'
import { isManual, outcomeWords } from '../../../domain/stocktake/words.ts'

export type AssetFilter = 'all' | Outcome | 'manual'

export const assetFilters: readonly { readonly id: AssetFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'uncounted', label: outcomeWords.uncounted },
  { id: 'match', label: outcomeWords.match },
  { id: 'mismatch', label: outcomeWords.mismatch },
  { id: 'damaged', label: outcomeWords.damaged },
  { id: 'loss', label: outcomeWords.loss },
  { id: 'manual', label: '手工' },
]

/** One asset and what was found of it; null outside the scope. */
export interface AssetRow {
  readonly asset: Asset
  readonly result: AssetResult | null
}

export function isManualResult(result: AssetResult | null): boolean {
  return result?.count ? isManual(result.count.method) : false
}

export function passes({ result }: AssetRow, filter: AssetFilter): boolean {
  if (filter === 'all') return true
  return filter === 'manual' ? isManualResult(result) : result?.outcome === filter
}

/** How many rows each filter leaves, in one walk. */
export function countByFilter(rows: readonly AssetRow[]): Readonly<Record<AssetFilter, number>> {
  const counts = { all: rows.length, uncounted: 0, match: 0, mismatch: 0, damaged: 0, loss: 0, manual: 0 }
  for (const { result } of rows) {
    if (!result) continue
    counts[result.outcome] += 1
    if (isManualResult(result)) counts.manual += 1
  }
  return counts
}

export function filterFrom(text: unknown): AssetFilter {
  return assetFilters.find(({ id }) => id === text)?.id ?? 'all'
}
