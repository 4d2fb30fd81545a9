import type { Fen } from '../../values/money.ts'
import type { Quantity } from '../../values/quantity.ts'
import type { UseStatus } from '../asset.ts'
import { addFigures, noFigures } from '../balance.ts'
import { reasonOf } from '../readiness.ts'
import type { AssetResult, Figures, Outcome } from '../reconciliation.ts'
import type { StocktakeContext } from './report-context.ts'

/** A part of an asset's line that a table lists, with its own quantity and value. */
export interface DifferenceLine {
  readonly result: AssetResult
  readonly quantity: Quantity
  readonly value: Fen
  readonly reason: string
  readonly treatment: string
}

function lineOf(
  { stocktake }: StocktakeContext,
  result: AssetResult,
  part: { readonly quantity: Quantity; readonly value: Fen },
): DifferenceLine {
  return {
    result,
    quantity: part.quantity,
    value: part.value,
    reason: reasonOf(stocktake, result),
    treatment: stocktake.differences.get(result.asset.id)?.treatment.trim() ?? '',
  }
}

/** Every part of that outcome: its quantities and values add up to the balance, a split line's part included. */
export function linesOf(context: StocktakeContext, outcome: Outcome): readonly DifferenceLine[] {
  return context.reconciliation.results.flatMap((result) =>
    result.parts.filter((part) => part.outcome === outcome).map((part) => lineOf(context, result, part)),
  )
}

/** 闲置、待修、待报废: what the stocktake should lead to, besides differences. */
export const idleStatuses: readonly UseStatus[] = ['idle', 'to-repair', 'to-scrap']

/** What was found whole in one of these 使用状况; what is 毁损 has its own table. */
export function linesByUse(
  context: StocktakeContext,
  statuses: readonly UseStatus[],
): readonly DifferenceLine[] {
  return context.reconciliation.results.flatMap((result) => {
    if (result.useStatus === null || !statuses.includes(result.useStatus)) return []
    return result.parts
      .filter(({ outcome }) => outcome === 'match' || outcome === 'mismatch')
      .map((part) => lineOf(context, result, part))
  })
}

/** 盘盈: an entry of its own, or what a line has beyond the book. */
export interface SurplusLine {
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly quantity: Quantity
  /** Null while nobody has valued it. */
  readonly value: Fen | null
  readonly room: string
  readonly user: string
  readonly reason: string
  readonly kind: '账外资产' | '数量多出'
}

export function surplusLines({ stocktake, reconciliation }: StocktakeContext): readonly SurplusLine[] {
  const entries = stocktake.surpluses.map(
    ({ code, name, spec, unit, quantity, value, room, user, reason }): SurplusLine => {
      return { code, name, spec, unit, quantity, value, room, user, reason: reason.trim(), kind: '账外资产' }
    },
  )
  const excesses = reconciliation.results.flatMap((result): readonly SurplusLine[] => {
    const { asset, excess, count } = result
    if (!excess) return []
    const { name, spec, unit } = asset
    const room = count?.room ?? asset.room
    const user = count?.user === '' || !count ? asset.user : count.user
    const reason = reasonOf(stocktake, result)
    return [{ code: asset.id, name, spec, unit, ...excess, room, user, reason, kind: '数量多出' }]
  })
  return [...entries, ...excesses]
}

export type ListedLine = Pick<DifferenceLine | SurplusLine, 'quantity' | 'value'>

/** 项数 of a list are its rows; what has no value adds none. */
export function sumLines(lines: readonly ListedLine[]): Figures {
  return lines.reduce<Figures>(
    (sum, { quantity, value }) => addFigures(sum, { count: 1, quantity, value: value ?? noFigures.value }),
    noFigures,
  )
}
