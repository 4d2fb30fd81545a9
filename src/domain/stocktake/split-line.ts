import { fenFromInteger, subtractMoney } from '../values/money.ts'
import type { Fen } from '../values/money.ts'
import type { Quantity } from '../values/quantity.ts'
import { noQuantity, subtractQuantity } from '../values/quantity.ts'
import { ratioOf, roundRatio } from '../values/ratio.ts'
import type { Asset } from './asset.ts'
import type { AssetResult, Outcome, ResultPart } from './reconciliation.ts'
import type { Count } from './stocktake.ts'

/** The share of a line's value that a quantity of it bears, rounded half-up once. */
function shareOf(asset: Asset, quantity: Quantity): Fen {
  if (asset.quantity === 0) return fenFromInteger(0)
  return fenFromInteger(Number(roundRatio(ratioOf(BigInt(asset.value) * BigInt(quantity), asset.quantity))))
}

function foundOutcome(count: Count): Outcome {
  if (count.damaged) return 'damaged'
  return count.mismatches.length > 0 ? 'mismatch' : 'match'
}

/**
 * [T-12] The parts of a line: what was found, and what is short of the book quantity. The short part is 盘亏 only where a
 * person confirmed it, else 未盘; it bears what the found part leaves of the value, so that nothing is lost by rounding.
 */
export function splitLine(asset: Asset, count: Count | null, lossConfirmed: boolean): readonly ResultPart[] {
  const short: Outcome = lossConfirmed ? 'loss' : 'uncounted'
  if (count === null) return [{ outcome: short, quantity: asset.quantity, value: asset.value }]
  const outcome = foundOutcome(count)
  if (count.quantity >= asset.quantity) return [{ outcome, quantity: asset.quantity, value: asset.value }]
  const value = shareOf(asset, count.quantity)
  return [
    { outcome, quantity: count.quantity, value },
    {
      outcome: short,
      quantity: subtractQuantity(asset.quantity, count.quantity),
      value: subtractMoney(asset.value, value),
    },
  ]
}

/** What was found beyond the book quantity: a 盘盈 of the line, valued as the line is. */
export function excessOf(asset: Asset, count: Count | null): AssetResult['excess'] {
  if (count === null || count.quantity <= asset.quantity) return null
  const quantity = subtractQuantity(count.quantity, asset.quantity)
  return quantity === noQuantity ? null : { quantity, value: shareOf(asset, quantity) }
}

const priority: readonly Outcome[] = ['uncounted', 'loss', 'damaged', 'mismatch', 'match']

/** [T-13] A line is one of the five, the first its parts contain: the outcomes partition the register. */
export function outcomeOf(parts: readonly ResultPart[]): Outcome {
  const [first, second] = parts
  if (first && !second) return first.outcome
  return priority.find((outcome) => parts.some((part) => part.outcome === outcome)) ?? 'uncounted'
}
