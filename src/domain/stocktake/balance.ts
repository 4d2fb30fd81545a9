import { addMoney, fenFromInteger, subtractMoney } from '../values/money.ts'
import { addQuantity, noQuantity, subtractQuantity } from '../values/quantity.ts'
import type { AssetResult, Balance, Figures, Outcome } from './reconciliation.ts'
import type { SurplusRecord } from './records.ts'

export const noFigures: Figures = { count: 0, quantity: noQuantity, value: fenFromInteger(0) }

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    count: a.count + b.count,
    quantity: addQuantity(a.quantity, b.quantity),
    value: addMoney(a.value, b.value),
  }
}

function subtractFigures(a: Figures, b: Figures): Figures {
  return {
    count: a.count - b.count,
    quantity: subtractQuantity(a.quantity, b.quantity),
    value: subtractMoney(a.value, b.value),
  }
}

/**
 * [T-14] 应盘 = 相符 + 不符 + 盘亏 + 毁损 + 未盘, and 实盘 = 账面 − 盘亏 − 未盘 + 盘盈, by 项数, 数量 and 原值. A split line counts
 * once by 项数, with the line's outcome; its quantity and value go to the parts. 盘盈 are the surplus entries and the lines
 * with more than the book says; an entry nobody has valued yet adds its quantity only.
 */
export function balanceOf(results: readonly AssetResult[], surpluses: readonly SurplusRecord[]): Balance {
  const sums: Record<Outcome, Figures> = {
    match: noFigures,
    mismatch: noFigures,
    loss: noFigures,
    damaged: noFigures,
    uncounted: noFigures,
  }
  let [book, surplus] = [noFigures, noFigures]
  for (const { asset, outcome, parts, excess } of results) {
    book = addFigures(book, { count: 1, quantity: asset.quantity, value: asset.value })
    sums[outcome] = addFigures(sums[outcome], { ...noFigures, count: 1 })
    for (const { outcome: part, quantity, value } of parts)
      sums[part] = addFigures(sums[part], { count: 0, quantity, value })
    if (excess) surplus = addFigures(surplus, { count: 1, ...excess })
  }
  for (const { quantity, value } of surpluses)
    surplus = addFigures(surplus, { count: 1, quantity, value: value ?? noFigures.value })
  const actual = addFigures(subtractFigures(subtractFigures(book, sums.loss), sums.uncounted), surplus)
  return { book, ...sums, surplus, actual }
}
