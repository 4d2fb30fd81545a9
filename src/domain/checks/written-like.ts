import type { Measure } from '../prose/prose-figure.ts'
import { isMeasure } from '../prose/prose-figure.ts'
import { readFigures } from '../prose/read-figures.ts'
import { groupThousands } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import { divideRatio, formatDecimal, multiplyRatio, ratioOf } from '../values/ratio.ts'
import type { FigureValue } from './check.ts'
import { figureText } from './wording/figure-text.ts'

function ratioOfValue({ kind, value }: FigureValue): Ratio {
  return kind === 'percent' || kind === 'count' ? value : ratioOf(value)
}

/** Nought is as exact as it can be, whatever it is written with; anything else is rounded as its writer rounded it. */
function decimalsFor({ value, decimals }: Measure, amount: Ratio): number {
  const zero = typeof value === 'number' ? value === 0 : value.numerator === 0n
  const text = formatDecimal(amount, 4).replace(/\.?0+$/, '')
  return zero ? Math.max(decimals, text.split('.')[1]?.length ?? 0) : decimals
}

/** A figure as it would be written in place of another: its unit, its decimals, its separators and its blank before the unit. */
export function writtenLike(written: string, figure: FigureValue): string {
  const [model, ...others] = readFigures(written)
  const digits = /\d[\d,.]*/.exec(written)?.[0]
  if (!model || others.length > 0 || !isMeasure(model) || !digits || model.kind !== figure.kind)
    return figureText(figure)
  const unit = multiplyRatio(model.step, ratioOf(10n ** BigInt(model.decimals)))
  const amount = divideRatio(ratioOfValue(figure), unit)
  const text = formatDecimal(amount, decimalsFor(model, amount))
  return written.replace(digits, /\d{4}/.test(digits) ? text : groupThousands(text))
}
