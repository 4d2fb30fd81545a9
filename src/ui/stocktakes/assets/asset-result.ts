import type { Asset, AssetRegister } from '../../../domain/stocktake/asset.ts'
import { countsIn } from '../../../domain/stocktake/counts.ts'
import { reconcile } from '../../../domain/stocktake/reconcile.ts'
import type { AssetResult } from '../../../domain/stocktake/reconciliation.ts'
import type { RoundRecord } from '../../../domain/stocktake/records.ts'
import type { Count, Stocktake, WithId } from '../../../domain/stocktake/stocktake.ts'

export interface RoundCounts {
  readonly round: WithId<RoundRecord>
  readonly counts: readonly Count[]
}

/** Every count of one asset, by round, the latest round first; rounds that did not count it are left out. */
export function countsByRound(stocktake: Stocktake, asset: Asset): readonly RoundCounts[] {
  return [...stocktake.rounds]
    .reverse()
    .map((round) => ({ round, counts: countsIn(stocktake.counts, round.id, asset.id) }))
    .filter(({ counts }) => counts.length > 0)
}

/** What the counts say of one asset, by the same law as for all of them; null outside the scope. */
export function resultOf(stocktake: Stocktake, register: AssetRegister, asset: Asset): AssetResult | null {
  const counts = countsByRound(stocktake, asset).flatMap((round) => round.counts)
  const alone: AssetRegister = { ...register, assets: [asset] }
  return reconcile({ ...stocktake, counts, surpluses: [] }, alone).byAsset.get(asset.id) ?? null
}
