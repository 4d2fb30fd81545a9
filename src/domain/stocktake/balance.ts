import { addMoney, fenFromInteger, subtractMoney } from '../values/money.ts'
import { addQuantity, noQuantity, quantityFromThousandths, subtractQuantity } from '../values/quantity.ts'
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

/** Figures being added up, fifty thousand lines at a time: an object for every step would cost more than the adding. */
export interface Sum {
  count: number
  quantity: number
  value: number
}

export function emptySum(): Sum {
  return { count: 0, quantity: 0, value: 0 }
}

export function addPart(sum: Sum, { quantity, value }: Pick<Figures, 'quantity' | 'value'>): void {
  sum.quantity += quantity
  sum.value += value
}

/** Throws RangeError when a sum has outgrown exact integers. */
export function figuresOf({ count, quantity, value }: Sum): Figures {
  return { count, quantity: quantityFromThousandths(quantity), value: fenFromInteger(value) }
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
  const sums: Readonly<Record<Outcome, Sum>> = {
    match: emptySum(),
    mismatch: emptySum(),
    loss: emptySum(),
    damaged: emptySum(),
    uncounted: emptySum(),
  }
  const [books, more] = [emptySum(), emptySum()]
  for (const { asset, outcome, parts, excess } of results) {
    books.count += 1
    addPart(books, asset)
    sums[outcome].count += 1
    for (const part of parts) addPart(sums[part.outcome], part)
    if (!excess) continue
    more.count += 1
    addPart(more, excess)
  }
  for (const { quantity, value } of surpluses) {
    more.count += 1
    addPart(more, { quantity, value: value ?? noFigures.value })
  }
  const [book, surplus] = [figuresOf(books), figuresOf(more)]
  const [loss, uncounted] = [figuresOf(sums.loss), figuresOf(sums.uncounted)]
  return {
    book,
    match: figuresOf(sums.match),
    mismatch: figuresOf(sums.mismatch),
    loss,
    damaged: figuresOf(sums.damaged),
    uncounted,
    surplus,
    actual: addFigures(subtractFigures(subtractFigures(book, loss), uncounted), surplus),
  }
}
