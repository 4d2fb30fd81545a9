import type { Asset } from '../../../../domain/stocktake/asset.ts'
import type { Count } from '../../../../domain/stocktake/stocktake.ts'

/** One asset a room is to have, and the count of it in this round: one's own before a colleague's. */
export interface ExpectedRow {
  readonly asset: Asset
  readonly count: Count | null
}

/** 未盘 first, each part in the order of the register. One walk over the counts: a register may be a single room. */
export function expectedRows(
  assets: readonly Asset[],
  counts: readonly Count[],
  by: { readonly round: string; readonly counter: string },
): readonly ExpectedRow[] {
  const found = new Map<string, Count | null>(assets.map(({ id }) => [id, null]))
  for (const count of counts) {
    if (count.round !== by.round) continue
    const before = found.get(count.asset)
    if (before === null || (before && count.counter === by.counter)) found.set(count.asset, count)
  }
  const rows = assets.map((asset) => ({ asset, count: found.get(asset.id) ?? null }))
  return [...rows.filter(({ count }) => count === null), ...rows.filter(({ count }) => count !== null)]
}
