import type { Asset, AssetRegister } from './asset.ts'
import { balanceOf } from './balance.ts'
import { placeCounts } from './counts.ts'
import type { Holding } from './holding-count.ts'
import { holdingCount } from './holding-count.ts'
import type { AssetResult, Reconciliation } from './reconciliation.ts'
import { assetKey, settlementKey } from './records.ts'
import { scopeTest } from './scope.ts'
import { excessOf, outcomeOf, splitLine } from './split-line.ts'
import { statisticsOf } from './statistics.ts'
import type { Count, Stocktake } from './stocktake.ts'

function resultOf(
  asset: Asset,
  { count, counts, earlier, duplicate }: Holding,
  { confirmed, conflict }: { readonly confirmed: boolean; readonly conflict: boolean },
): AssetResult {
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
    provisional: duplicate === 'differing' || conflict,
  }
}

/**
 * Nearly every line rests on its asset and at most one count, which never change once they are read. Such a line is worked out
 * once: what is kept for a place of the register serves while its count is the same, so that a register of fifty thousand is
 * reconciled anew after every count.
 */
const plainLines = new WeakMap<AssetRegister, (AssetResult | undefined)[]>()

function plainLinesOf(register: AssetRegister): (AssetResult | undefined)[] {
  const known = plainLines.get(register)
  if (known) return known
  const none = new Array<AssetResult | undefined>(register.assets.length)
  plainLines.set(register, none)
  return none
}

function inConflict(asset: Asset, counts: readonly Count[], { conflicts }: Stocktake): boolean {
  if (conflicts.size === 0) return false
  return (
    conflicts.has(assetKey('loss', asset.id)) ||
    counts.some(({ record, round }) => conflicts.has(record) || conflicts.has(settlementKey(round, asset.id)))
  )
}

/** What the counts say of every asset in scope, with the balance and the rates. The laws are in SPEC.md, T-10 to T-18. */
export function reconcile(stocktake: Stocktake, register: AssetRegister): Reconciliation {
  const rank = new Map(stocktake.rounds.map(({ id }, place) => [id, place] as const))
  const { first, several } = placeCounts(stocktake.counts, register)
  const lines = plainLinesOf(register)
  const recounted = new Set<string>()
  const results: AssetResult[] = []
  const isIn = scopeTest(stocktake.scope)
  register.assets.forEach((asset, place) => {
    if (!isIn(asset)) return
    const only = first[place] ?? null
    const counts = several.get(place) ?? (only ? [only] : [])
    const confirmed = stocktake.losses.has(asset.id)
    const plain = !confirmed && counts.length < 2 && !inConflict(asset, counts, stocktake)
    const known = plain ? lines[place] : undefined
    if (known?.count === only) return void results.push(known)
    const holding = holdingCount(counts, rank, stocktake)
    if (holding.recounted) recounted.add(asset.id)
    const conflict = !plain && inConflict(asset, holding.counts, stocktake)
    const result = resultOf(asset, holding, { confirmed, conflict })
    if (plain) lines[place] = result
    results.push(result)
  })
  const balance = balanceOf(results, stocktake.surpluses)
  return {
    results,
    byAsset: new Map(results.map((result) => [result.asset.id, result] as const)),
    balance,
    statistics: statisticsOf(results, { balance, inUse: stocktake.inUse, recounted }),
  }
}
