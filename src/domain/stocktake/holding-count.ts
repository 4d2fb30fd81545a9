import { addQuantity } from '../values/quantity.ts'
import { findingsOf } from './counts.ts'
import type { Duplicate } from './reconciliation.ts'
import { settlementKey } from './records.ts'
import type { Count, Stocktake } from './stocktake.ts'

export interface Holding {
  readonly count: Count | null
  /** Every count of the round that holds. */
  readonly counts: readonly Count[]
  /** Of earlier rounds, where the findings differ. */
  readonly earlier: readonly Count[]
  readonly duplicate: Duplicate
  /** Counted in more than one round. */
  readonly recounted: boolean
}

const nothing: Holding = { count: null, counts: [], earlier: [], duplicate: 'none', recounted: false }

/**
 * [T-10] The latest round that counted the asset holds. [T-11] Several counts of it in that round are a 重复盘点: agreeing
 * ones hold as one, differing ones hold by the smallest key until a settlement names them all.
 */
export function holdingCount(
  counts: readonly Count[],
  rank: ReadonlyMap<string, number>,
  stocktake: Stocktake,
): Holding {
  const [only, another] = counts
  if (!only) return nothing
  if (!another) return { ...nothing, count: only, counts }
  const rankOf = ({ round }: Count): number => rank.get(round) ?? -1
  const latest = counts.reduce((highest, count) => Math.max(highest, rankOf(count)), -1)
  const same = counts.filter((count) => rankOf(count) === latest)
  const before = counts.filter((count) => rankOf(count) < latest)
  const { count, duplicate } = settle(same, stocktake)
  return {
    count,
    counts: same,
    earlier: count === null ? before : differingFrom(count, before),
    duplicate,
    recounted: before.length > 0,
  }
}

/** Findings are compared only where there is something to compare: nearly every asset is counted once. */
function differingFrom(count: Count, others: readonly Count[]): readonly Count[] {
  if (others.length === 0) return others
  const findings = findingsOf(count)
  return others.filter((one) => findingsOf(one) !== findings)
}

function settle(
  counts: readonly Count[],
  stocktake: Stocktake,
): { readonly count: Count | null; readonly duplicate: Duplicate } {
  const [first, ...others] = counts
  if (!first || others.length === 0) return { count: first ?? null, duplicate: 'none' }
  const settlement = stocktake.settlements.get(settlementKey(first.round, first.asset))
  const known = new Set(settlement?.counts)
  if (settlement && known.size === counts.length && counts.every(({ record }) => known.has(record))) {
    const { take } = settlement
    if (take.kind === 'sum')
      return {
        count: { ...first, quantity: addQuantity(...counts.map(({ quantity }) => quantity)) },
        duplicate: 'settled',
      }
    const chosen = counts.find(({ record }) => record === take.count)
    if (chosen) return { count: chosen, duplicate: 'settled' }
  }
  const agreeing = others.every((one) => findingsOf(one) === findingsOf(first))
  return { count: first, duplicate: agreeing ? 'agreeing' : 'differing' }
}
