import type { TableBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { SetLine } from '../text/set-lines.ts'
import { setBalanced, setLines } from '../text/set-lines.ts'
import type { TableColumns } from './table-columns.ts'
import { cellPadding } from './table-columns.ts'
import type { GridCell, TableGrid } from './table-grid.ts'
import type { TextStyle } from './text-styles.ts'

/** A cell with its text set to its width. */
export interface MeasuredCell extends GridCell {
  readonly style: TextStyle
  readonly lines: readonly SetLine[]
  /** From the table's left edge. */
  readonly x: number
  readonly width: number
}

export interface MeasuredTable {
  readonly headerRows: number
  /** In reading order, by the row they begin in: a table of 10,000 rows is cut and drawn page by page. */
  readonly cellsByRow: readonly (readonly MeasuredCell[])[]
  /** Cells of more than one row, in reading order. */
  readonly spanning: readonly MeasuredCell[]
  /** Of every row, header rows first. */
  readonly heights: readonly number[]
}

export function measureTable(
  table: TableBlock,
  grid: TableGrid,
  columns: TableColumns,
  fonts: FontSet,
): MeasuredTable {
  const cells = grid.cells.map((place): MeasuredCell => {
    const { row, column, columnSpan, cell } = place
    const inHeader = row < grid.headerRows
    const { header, emphasis, cell: plain } = columns.styles
    const style = inHeader ? header : cell.emphasis ? emphasis : plain
    const width = sum(columns.widths.slice(column, column + columnSpan))
    const align = cell.align ?? (inHeader ? 'center' : (table.columns[column]?.align ?? 'start'))
    const room = width - 2 * cellPadding.horizontal
    const lines = cellLines(cleanText(cell.text), style, fonts, room, align)
    return { ...place, style, lines, x: sum(columns.widths.slice(0, column)), width }
  })
  const cellsByRow: MeasuredCell[][] = Array.from({ length: grid.rowCount }, () => [])
  for (const cell of cells) cellsByRow[cell.row]?.push(cell)
  return {
    headerRows: grid.headerRows,
    cellsByRow,
    spanning: cells.filter((cell) => cell.rowSpan > 1),
    heights: rowHeights(grid, cells, columns.styles.cell),
  }
}

/** Short texts are spread over their lines, so that no last line is a single character. */
function cellLines(
  text: string,
  style: TextStyle,
  fonts: FontSet,
  width: number,
  align: 'start' | 'center' | 'end',
): readonly SetLine[] {
  if (align === 'center') return setBalanced(text, style, fonts, { width })
  const lines = setLines(text, style, fonts, { width, align })
  const lonely = lines.length > 1 && lines.length < 4 && (lines.at(-1)?.glyphs.length ?? 0) < 3
  return lonely && align === 'start' ? setBalanced(text, style, fonts, { width, align }) : lines
}

/** Cells that stand in rows `from` to `to` (exclusive), in reading order: those that began above come first. */
export function cellsBetween(table: MeasuredTable, from: number, to: number): readonly MeasuredCell[] {
  const begunAbove = table.spanning.filter((cell) => cell.row < from && cell.row + cell.rowSpan > from)
  return [...begunAbove, ...table.cellsByRow.slice(from, to).flat()]
}

/** Height a cell's text asks for, borders' room included. */
export function contentHeight(cell: MeasuredCell): number {
  return cell.lines.length * cell.style.lineHeight + 2 * cellPadding.vertical
}

/** Rows are as high as their highest cell; what a spanning cell still lacks is added to its last row. */
function rowHeights(grid: TableGrid, cells: readonly MeasuredCell[], style: TextStyle): readonly number[] {
  const least = style.lineHeight + 2 * cellPadding.vertical
  const heights = Array.from({ length: grid.rowCount }, () => least)
  for (const cell of cells) {
    if (cell.rowSpan === 1) heights[cell.row] = Math.max(heights[cell.row] ?? 0, contentHeight(cell))
  }
  const spanning = cells.filter((cell) => cell.rowSpan > 1).sort((a, b) => a.rowSpan - b.rowSpan)
  for (const cell of spanning) {
    const last = cell.row + cell.rowSpan - 1
    const lacking = contentHeight(cell) - sum(heights.slice(cell.row, last + 1))
    if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking
  }
  return heights
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
