import type { Fen, MoneyUnit } from '../../values/money.ts'
import { moneyAsInput } from '../../values/money.ts'
import type { Points } from '../../values/points.ts'
import { formatPointsFixed } from '../../values/points.ts'
import type { Quantity } from '../../values/quantity.ts'
import { formatQuantity } from '../../values/quantity.ts'
import type { Ratio } from '../../values/ratio.ts'
import { formatDecimal } from '../../values/ratio.ts'
import type { SheetCell, SheetFormula, SheetTotal } from '../workbook.ts'

export const emptyCell: SheetCell = { kind: 'empty' }

export function textCell(text: string): SheetCell {
  return text === '' ? emptyCell : { kind: 'text', text }
}

export function countCell(count: number): SheetCell {
  return { kind: 'number', decimal: String(count), decimals: 0 }
}

export function quantityCell(quantity: Quantity): SheetCell {
  return { kind: 'number', decimal: formatQuantity(quantity), decimals: 3 }
}

/** Exact in either unit: a fen is the sixth decimal of a 万元. */
export function moneyCell(amount: Fen, unit: MoneyUnit = '元'): SheetCell {
  return { kind: 'number', decimal: moneyAsInput(amount, unit), decimals: unit === '元' ? 2 : 6 }
}

export function pointsCell(points: Points): SheetCell {
  return { kind: 'number', decimal: formatPointsFixed(points), decimals: 2 }
}

/** A ratio, shown in percent; with the digits a spreadsheet keeps, so that a formula gives the same. */
export function percentCell(ratio: Ratio): SheetCell {
  return { kind: 'number', decimal: formatDecimal(ratio, 12), decimals: 2, percent: true }
}

/** The cell's figure as what a formula gives. */
export function computedCell(formula: SheetFormula, cell: SheetCell): SheetCell {
  return cell.kind === 'number' ? { ...cell, kind: 'computed', formula } : cell
}

/** A cell of a row that sums others. */
export function strong(cell: SheetCell): SheetCell {
  return cell.kind === 'empty' ? cell : { ...cell, emphasis: true }
}

/** The cell's figure as the sum of its column. */
export function sumOf(cell: SheetCell): SheetTotal {
  return cell.kind === 'number' ? { ...cell, kind: 'sum' } : cell
}

/**
 * Text cells of a long table: a room, a user or a class stands in thousands of rows, and one cell does for all of them.
 */
export function sharedTextCells(): (text: string) => SheetCell {
  const known = new Map<string, SheetCell>()
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const cell = textCell(text)
    known.set(text, cell)
    return cell
  }
}
