import type { SheetCell, SheetTotal } from '../../../report/workbook.ts'
import type { Fen, MoneyUnit } from '../../../values/money.ts'
import { moneyAsInput } from '../../../values/money.ts'
import type { Quantity } from '../../../values/quantity.ts'
import { formatQuantity } from '../../../values/quantity.ts'

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
