import { isRepeatedName } from '../../../domain/report/document-text.ts'
import type { PageFlow } from './page-flow.ts'
import { baselineIn } from './page-flow.ts'
import { cellPadding } from './table-columns.ts'
import type { MeasuredCell, MeasuredTable } from './table-rows.ts'
import { cellsBetween, contentHeight, sum } from './table-rows.ts'

const ruleWidth = 0.5

/** Draws a table's rows and remembers how far the text of a cell that runs over a page has come. */
export class TableDrawing {
  private readonly drawn = new Map<MeasuredCell, number>()
  private readonly flow: PageFlow
  private readonly table: MeasuredTable
  private continued = false

  constructor(flow: PageFlow, table: MeasuredTable) {
    this.flow = flow
    this.table = table
  }

  /** Header rows begin anew on every page. */
  drawHeader(): void {
    for (const cell of cellsBetween(this.table, 0, this.table.headerRows)) this.drawn.delete(cell)
    this.drawRows(0, this.table.headerRows)
    this.continued = true
  }

  /** Rows `from` to `to` (exclusive), which fit on the page. Text in reading order, cell by cell. */
  drawRows(from: number, to: number): void {
    const top = this.flow.y
    const stretch = this.stretchBefore(from, to)
    const rowTop = (row: number): number =>
      top + sum(this.table.heights.slice(from, row)) + (row === to ? stretch : 0)
    for (const cell of cellsBetween(this.table, from, to)) {
      const end = cell.row + cell.rowSpan
      const [boxTop, boxBottom] = [rowTop(Math.max(cell.row, from)), rowTop(Math.min(end, to))]
      this.drawBox(cell, boxTop, boxBottom)
      if (this.continued && cell.row < from) this.repeatName(cell, boxBottom - boxTop)
      this.drawText(cell, boxTop, boxBottom - boxTop, end <= to ? Number.POSITIVE_INFINITY : undefined)
    }
    this.continued = false
    this.flow.advance(sum(this.table.heights.slice(from, to)) + stretch)
  }

  /**
   * A spanning cell that is cut right before a row higher than a page may have too few rows for its text: the last of them
   * becomes higher, as far as the page has room, so that the text is not parted by the cells beside it.
   */
  private stretchBefore(from: number, to: number): number {
    const lacking = this.table.spanning
      .filter((cell) => cell.row >= from && cell.row < to && cell.row + cell.rowSpan > to)
      .map((cell) => contentHeight(cell) - sum(this.table.heights.slice(cell.row, to)))
    const free = this.flow.room - sum(this.table.heights.slice(from, to))
    return Math.max(0, Math.min(free, Math.max(0, ...lacking)))
  }

  /** A page that goes on with a spanning cell says its name again, where it has room. */
  private repeatName(cell: MeasuredCell, height: number): void {
    const fits = contentHeight(cell) <= height
    if (fits && this.linesLeft(cell) === 0 && isRepeatedName(cell.cell)) this.drawn.delete(cell)
  }

  /**
   * A row higher than a page, page by page. So that the text still reads in order, a cell after one that runs over begins
   * on the page where that one ends.
   */
  drawOversizeRow(row: number, nextPage: () => void): void {
    this.continued = false
    const touching = cellsBetween(this.table, row, row + 1)
    const flowing = touching.filter((cell) => cell.row === row && cell.rowSpan === 1)
    for (;;) {
      const room = this.flow.room - 2 * cellPadding.vertical
      const height = this.portionHeight(flowing, room) + 2 * cellPadding.vertical
      const top = this.flow.y
      for (const cell of touching) this.drawBox(cell, top, top + height)
      for (const cell of touching) {
        this.drawText(cell, top, height)
        if (flowing.includes(cell) && this.linesLeft(cell) > 0) break
      }
      this.flow.advance(height)
      if (flowing.every((cell) => this.linesLeft(cell) === 0)) break
      nextPage()
    }
    // The rows after it stand in the middle of the page: their group is not at its head.
    this.continued = false
  }

  /** How much of a page the next lines of an oversize row take. */
  private portionHeight(cells: readonly MeasuredCell[], room: number): number {
    const heights = cells.map((cell) => this.linesLeft(cell) * cell.style.lineHeight)
    const fullest = cells.find((_, index) => (heights[index] ?? 0) > room)
    if (!fullest) return Math.max(...heights, 0)
    return Math.max(1, Math.floor(room / fullest.style.lineHeight)) * fullest.style.lineHeight
  }

  private linesLeft(cell: MeasuredCell): number {
    return cell.lines.length - (this.drawn.get(cell) ?? 0)
  }

  private drawText(cell: MeasuredCell, top: number, height: number, limit?: number): void {
    const begun = this.drawn.get(cell) ?? 0
    const fitting = Math.floor((height - 2 * cellPadding.vertical + 0.1) / cell.style.lineHeight)
    const lines = cell.lines.slice(begun, begun + (limit ?? Math.max(0, fitting)))
    const first = top + (height - lines.length * cell.style.lineHeight) / 2 + baselineIn(cell.style)
    const x = this.flow.geometry.left + cell.x + cellPadding.horizontal
    lines.forEach((line, index) => {
      this.flow.draw({ kind: 'line', line, x, baseline: first + index * cell.style.lineHeight })
    })
    this.drawn.set(cell, begun + lines.length)
  }

  private drawBox(cell: MeasuredCell, top: number, bottom: number): void {
    const left = this.flow.geometry.left + cell.x
    const right = left + cell.width
    const edges = [
      [left, top, right, top],
      [left, bottom, right, bottom],
      [left, top, left, bottom],
      [right, top, right, bottom],
    ] as const
    for (const [x1, y1, x2, y2] of edges) this.flow.draw({ kind: 'rule', x1, y1, x2, y2, width: ruleWidth })
  }
}
