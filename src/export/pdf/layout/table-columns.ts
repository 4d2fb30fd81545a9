import type { TableBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { textWidth, widestPiece } from '../text/set-lines.ts'
import type { TableGrid } from './table-grid.ts'
import type { TextStyle } from './text-styles.ts'
import { resized, tableCellStyle, tableEmphasisStyle, tableHeaderStyle } from './text-styles.ts'

/** Room between a cell's border and its text. */
export const cellPadding = { horizontal: 3.5, vertical: 3 }

export interface TableStyles {
  readonly header: TextStyle
  readonly cell: TextStyle
  readonly emphasis: TextStyle
}

export interface TableColumns {
  readonly styles: TableStyles
  readonly widths: readonly number[]
}

/** 5号, or smaller when the columns' longest numbers would not fit side by side. */
const sizes = [10.5, 9, 8, 7]

export function columnsOf(
  table: TableBlock,
  grid: TableGrid,
  fonts: FontSet,
  totalWidth: number,
): TableColumns {
  let roomy: { readonly styles: TableStyles; readonly needed: readonly number[] } | null = null
  for (const size of sizes) {
    const styles = stylesAt(size)
    roomy = { styles, needed: neededWidths(grid, styles, fonts, totalWidth) }
    if (sum(roomy.needed) <= totalWidth) break
  }
  if (!roomy) throw new Error('no table size')
  return {
    styles: roomy.styles,
    widths: distribute(
      table.columns.map((column) => column.width),
      roomy.needed,
      totalWidth,
    ),
  }
}

function stylesAt(size: number): TableStyles {
  return {
    header: resized(tableHeaderStyle, size),
    cell: resized(tableCellStyle, size),
    emphasis: resized(tableEmphasisStyle, size),
  }
}

/** What each column must have so that no number or word is cut; a monster of a word may ask for a third at most. */
function neededWidths(
  grid: TableGrid,
  styles: TableStyles,
  fonts: FontSet,
  total: number,
): readonly number[] {
  const needed = Array.from({ length: grid.columnCount }, () => 2 * cellPadding.horizontal + styles.cell.size)
  for (const { row, column, columnSpan, cell } of grid.cells) {
    if (columnSpan > 1) continue
    const inHeader = row < grid.headerRows
    const style = inHeader ? styles.header : cell.emphasis ? styles.emphasis : styles.cell
    const text = cleanText(cell.text)
    const pair = inHeader ? textWidth([...text.replaceAll('\n', '')].slice(0, 2).join(''), style, fonts) : 0
    const width = Math.max(widestPiece(text, style, fonts), pair) + 2 * cellPadding.horizontal + 0.1
    needed[column] = Math.max(needed[column] ?? 0, Math.min(width, total / 3))
  }
  return needed
}

/** The shares asked for, with every column at least as wide as it needs; what that takes, the roomier ones give. */
export function distribute(
  shares: readonly number[],
  needed: readonly number[],
  total: number,
): readonly number[] {
  if (sum(needed) >= total) return needed.map((width) => (width * total) / sum(needed))
  const fixed = new Set<number>()
  for (;;) {
    const taken = needed.reduce((width, need, column) => width + (fixed.has(column) ? need : 0), 0)
    const free = shares.reduce((share, value, column) => share + (fixed.has(column) ? 0 : value), 0)
    const widths = shares.map((share, column) =>
      fixed.has(column) ? (needed[column] ?? 0) : free > 0 ? (share * (total - taken)) / free : 0,
    )
    const short = widths.findIndex((width, column) => !fixed.has(column) && width < (needed[column] ?? 0))
    if (short === -1) return widths
    fixed.add(short)
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
