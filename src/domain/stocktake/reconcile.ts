import type { Asset, AssetRegister } from './asset.ts'
import { balanceOf } from './balance.ts'
import { countsByAsset } from './counts.ts'
import type { Holding } from './holding-count.ts'
import { holdingCount } from './holding-count.ts'
import type { AssetResult, Reconciliation } from './reconciliation.ts'
import { assetKey, settlementKey } from './records.ts'
import { assetsInScope } from './scope.ts'
import { excessOf, outcomeOf, splitLine } from './split-line.ts'
import { statisticsOf } from './statistics.ts'
import type { Stocktake } from './stocktake.ts'

function resultOf(asset: Asset, holding: Holding, stocktake: Stocktake): AssetResult {
  const { count, counts, earlier, duplicate } = holding
  const confirmed = stocktake.losses.has(asset.id)
  const parts = splitLine(asset, count, confirmed)
  return {
    asset,
    outcome: outcomeOf(parts),
    parts,
    count,
    counts,
    earlier,
    mismatches: count?.mismatches ?? [],
    useStatus: count?.useStatus ?? null,
    excess: excessOf(asset, count),
    duplicate,
    contradictory: confirmed && count !== null && count.quantity >= asset.quantity,
    provisional: duplicate === 'differing' || inConflict(asset, holding, stocktake),
  }
}

function inConflict(asset: Asset, { counts }: Holding, { conflicts }: Stocktake): boolean {
  if (conflicts.size === 0) return false
  return (
    conflicts.has(assetKey('loss', asset.id)) ||
    counts.some(({ record, round }) => conflicts.has(record) || conflicts.has(settlementKey(round, asset.id)))
  )
}

/** What the counts say of every asset in scope, with the balance and the rates. The laws are in SPEC.md, T-10 to T-18. */
export function reconcile(stocktake: Stocktake, register: AssetRegister): Reconciliation {
  const rank = new Map(stocktake.rounds.map(({ id }, place) => [id, place] as const))
  const counts = countsByAsset(stocktake.counts)
  const recounted = new Set<string>()
  const results = assetsInScope(register, stocktake.scope).map((asset) => {
    const holding = holdingCount(counts.get(asset.id) ?? [], rank, stocktake)
    if (holding.recounted) recounted.add(asset.id)
    return resultOf(asset, holding, stocktake)
  })
  const balance = balanceOf(results, stocktake.surpluses)
  return {
    results,
    byAsset: new Map(results.map((result) => [result.asset.id, result] as const)),
    balance,
    statistics: statisticsOf(results, { balance, inUse: stocktake.inUse, recounted }),
  }
}
