import type { MeasuredTable } from './table-rows.ts'
import { contentHeight, sum } from './table-rows.ts'

/**
 * Where a page may end: never inside a row, nor so early in a spanning cell that the cell's text has no room above the
 * cut. `from` is the first row on the page.
 */
function mayCutBefore(table: MeasuredTable, row: number, from: number): boolean {
  return table.spanning.every((cell) => {
    const crossed = cell.row < row && row < cell.row + cell.rowSpan
    if (!crossed || cell.row < from) return true
    return sum(table.heights.slice(cell.row, row)) >= contentHeight(cell) - 0.05
  })
}

/**
 * The end of the longest run of rows that fits and may stand before a cut; `from` when none does. The last row, often one of
 * totals, takes the row before it along rather than stand alone on a page.
 */
export function lastCut(table: MeasuredTable, from: number, room: number): number {
  let height = 0
  let [best, before] = [from, from]
  for (let row = from; row < table.heights.length; row += 1) {
    height += table.heights[row] ?? 0
    if (height > room + 0.05) break
    if (mayCutBefore(table, row + 1, from)) [best, before] = [row + 1, best]
  }
  return best === table.heights.length - 1 && before > from ? before : best
}

/** As many whole rows as fit, wherever they end: for a spanning cell that is itself higher than a page. */
export function forcedCut(table: MeasuredTable, from: number, room: number): number {
  let height = table.heights[from] ?? 0
  let row = from + 1
  while (row < table.heights.length && height + (table.heights[row] ?? 0) <= room + 0.05) {
    height += table.heights[row] ?? 0
    row += 1
  }
  return row
}

/** Height of the fewest rows that may stand before a cut. */
export function firstCutHeight(table: MeasuredTable, from: number): number {
  let height = 0
  for (let row = from; row < table.heights.length; row += 1) {
    height += table.heights[row] ?? 0
    if (mayCutBefore(table, row + 1, from)) return height
  }
  return height
}
