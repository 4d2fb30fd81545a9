import { formatQuantity } from '../../values/quantity.ts'
import type { AssetResult } from '../reconciliation.ts'
import type { RoundRecord } from '../records.ts'
import { assetsOfRound } from '../rounds.ts'
import type { Count, WithId } from '../stocktake.ts'
import { matchWords, useStatusWords } from '../words.ts'
import type { StocktakeContext } from './report-context.ts'
import { memberName } from './report-context.ts'

/** What two counts of an asset may differ in: `相符、在用、数量1、302室`. */
export function findingText(count: Count): string {
  return [
    matchWords(count),
    useStatusWords[count.useStatus],
    ...(count.damaged ? ['毁损'] : []),
    `数量${formatQuantity(count.quantity)}`,
    ...(count.room === '' ? [] : [count.room]),
    ...(count.user === '' ? [] : [`使用人${count.user}`]),
  ].join('、')
}

/** A count with its round and its counter: `初盘张某：相符、在用、数量1`. */
export function countText(count: Count, { stocktake }: StocktakeContext): string {
  const round = stocktake.rounds.find(({ id }) => id === count.round)?.name ?? count.round
  return `${round}${memberName(stocktake, count.counter)}：${findingText(count)}`
}

export interface Recounts {
  /** Counted in more than one round. */
  readonly again: number
  /** … with findings that differ. */
  readonly differing: readonly AssetResult[]
  /** Counted twice in the round that holds. */
  readonly duplicates: readonly AssetResult[]
}

export function recountsOf({ stocktake, reconciliation }: StocktakeContext): Recounts {
  const first = new Map<string, string>()
  const again = new Set<string>()
  for (const { asset, round } of stocktake.counts) {
    const known = first.get(asset)
    if (known === undefined) first.set(asset, round)
    else if (known !== round) again.add(asset)
  }
  const { results } = reconciliation
  return {
    again: results.filter(({ asset }) => again.has(asset.id)).length,
    differing: results.filter(({ earlier }) => earlier.length > 0),
    duplicates: results.filter(({ duplicate }) => duplicate !== 'none'),
  }
}

export interface RoundProgress {
  readonly covered: number
  readonly counted: number
}

/** 应盘 and 已盘 of a round; what was counted beside its list is not its own. */
export function progressOf(
  round: WithId<RoundRecord>,
  { stocktake, register }: StocktakeContext,
): RoundProgress {
  const covered = new Set(assetsOfRound(register, stocktake.scope, round).map(({ id }) => id))
  const counted = new Set(
    stocktake.counts
      .filter((count) => count.round === round.id && covered.has(count.asset))
      .map(({ asset }) => asset),
  )
  return { covered: covered.size, counted: counted.size }
}

/** 已盘 of all rounds of a kind. */
export function countedIn(kind: RoundRecord['kind'], context: StocktakeContext): number {
  return context.stocktake.rounds
    .filter((round) => round.kind === kind)
    .reduce((sum, round) => sum + progressOf(round, context).counted, 0)
}
