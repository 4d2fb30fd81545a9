import { formatMoney } from '../../values/money.ts'
import { formatPoints } from '../../values/points.ts'
import { formatDecimal, formatPercent } from '../../values/ratio.ts'
import type { FigureValue } from '../check.ts'

/** As a report writes it: `37,888.34万元`, `9.98分`, `99.79%`, `24个`. */
export function figureText(figure: FigureValue): string {
  switch (figure.kind) {
    case 'money':
      return `${formatMoney(figure.value, '万元')}万元`
    case 'points':
      return `${formatPoints(figure.value)}分`
    case 'percent':
      return formatPercent(figure.value)
    case 'count':
      return `${formatDecimal(figure.value, 2).replace(/\.?0+$/, '')}${figure.unit}`
  }
}
