import { cellRef } from 'hucre/xlsx'
import type { SheetFormula } from '../../domain/report/workbook.ts'

interface FormulaPlace {
  readonly column: number
  /** Of the sheet. */
  readonly row: number
  /** Where the table's body begins. */
  readonly firstRow: number
}

/** A formula as the file writes it; rows that follow each other become one range. */
export function formulaText(formula: SheetFormula, { column, row, firstRow }: FormulaPlace): string {
  if (formula.kind === 'sum') {
    const ranges = rangesOf(formula.rows).map(([first, last]) => {
      const [from, to] = [cellRef(firstRow + first, column), cellRef(firstRow + last, column)]
      return first === last ? from : `${from}:${to}`
    })
    return `SUM(${ranges.join(',')})`
  }
  const [a, b] = formula.columns.map((other) => cellRef(row, other))
  return formula.kind === 'difference' ? `${a}-${b}` : `${a}/${b}`
}

function rangesOf(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const ranges: [number, number][] = []
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  return ranges
}
