import type { Fen } from '../../values/money.ts'
import { formatMoney } from '../../values/money.ts'
import { formatQuantity } from '../../values/quantity.ts'
import type { Ratio } from '../../values/ratio.ts'
import { compareRatio, formatPercent, ratioOf } from '../../values/ratio.ts'
import type { Figures, RateRange } from '../reconciliation.ts'

/** `1,234,567.89元`. Assets are booked in 元, and to the fen the report agrees with the tables. */
export function yuan(amount: Fen): string {
  return `${formatMoney(amount, '元')}元`
}

/** `1,234,567.89`, under a heading that states the unit; `—` where the register says nothing. */
export function yuanCell(amount: Fen | null): string {
  return amount === null ? '—' : formatMoney(amount, '元')
}

/** `12项、数量15、账面原值60,000.00元`; what is not in the books has another name for its value. */
export function figuresText({ count, quantity, value }: Figures, valueName = '账面原值'): string {
  return `${count}项、数量${formatQuantity(quantity)}、${valueName}${yuan(value)}`
}

/** 项数、数量、原值 as cells of a table. */
export function figureCells({ count, quantity, value }: Figures): readonly string[] {
  return [String(count), formatQuantity(quantity), yuanCell(value)]
}

export function percentText(rate: Ratio | null): string {
  return rate === null ? '—' : formatPercent(rate)
}

export function shareText(part: number, whole: number): string {
  return percentText(whole === 0 ? null : ratioOf(part, whole))
}

/** The rate itself, or between which two it lies while something is 未盘. */
export function rangeText(range: RateRange | null, uncounted: number): string {
  if (range === null) return '—'
  if (compareRatio(range.low, range.high) === 0 && uncounted === 0) return formatPercent(range.low)
  return `在${formatPercent(range.low)}至${formatPercent(range.high)}之间（尚有${uncounted}项未盘）`
}
