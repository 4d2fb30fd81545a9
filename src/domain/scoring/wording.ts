import type { Fen } from '../values/money.ts'
import { formatMoney, moneyAsInput } from '../values/money.ts'
import type { Points } from '../values/points.ts'
import { formatPoints } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'
import { formatDecimal, formatPercent, parseDecimal } from '../values/ratio.ts'

export function pointsText(points: Points): string {
  return `${formatPoints(points)} 分`
}

/** In 万元 with two decimals; more only where two would hide a difference. */
export function moneyText(amount: Fen): string {
  const exact = moneyAsInput(amount, '万元')
  const decimals = exact.split('.')[1]?.length ?? 0
  return `${decimals > 2 ? exact : formatMoney(amount, '万元')} 万元`
}

/** A percentage without trailing zeros, for thresholds: 0.6 → `60%`, 0.005 → `0.5%`. */
export function thresholdText(ratio: Ratio): string {
  return `${shortDecimal({ numerator: ratio.numerator * 100n, denominator: ratio.denominator })}%`
}

/** At most four decimals, no trailing zeros. */
export function shortDecimal(ratio: Ratio): string {
  return formatDecimal(ratio, 4).replace(/\.?0+$/, '')
}

export function percentText(ratio: Ratio, decimals: number): string {
  return formatPercent(ratio, decimals)
}

/** Decimal text of a linted system; text that is no decimal is a defect. */
export function decimalOf(text: string): Ratio {
  const value = parseDecimal(text)
  if (!value) throw new Error(`not a decimal in the indicator system: ${text}`)
  return value
}
