import type { TableColumn } from '../../domain/report/document.ts'
import type { GridCell } from '../pdf/layout/table-grid.ts'

/** Left and right margin of a cell with its rules, in twips. */
const cellMargins = 180
/** Half of 5号: a letter or digit beside hanzi. */
const letter = 110
const twoHanzi = 420

/**
 * Widths in twips by the columns' shares, but no figure is broken: a column too narrow for its longest number takes what it
 * lacks from those that have room.
 */
export function columnWidths(
  columns: readonly TableColumn[],
  cells: readonly GridCell[],
  bodyWidth: number,
): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const wanted = columns.map(({ width }) => (bodyWidth * width) / shares)
  const least = columns.map((_, index) => {
    const words = cells
      .filter(({ column, columnSpan }) => column === index && columnSpan === 1)
      .flatMap(({ cell }) => cell.text.match(/[\d.,%A-Za-z+\-−≥≤]+/g) ?? [])
    return cellMargins + Math.max(twoHanzi, letter * Math.max(0, ...words.map((word) => word.length)))
  })
  const lacking = wanted.reduce((sum, width, index) => sum + Math.max(0, (least[index] ?? 0) - width), 0)
  const room = wanted.reduce((sum, width, index) => sum + Math.max(0, width - (least[index] ?? 0)), 0)
  const given = room > 0 ? Math.min(1, lacking / room) : 0
  return wanted.map((width, index) => {
    const floor = least[index] ?? 0
    return Math.floor(width < floor ? (room > 0 ? floor : width) : width - (width - floor) * given)
  })
}
