import type { TableBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { SetLine } from '../text/set-lines.ts'
import { setLines } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import type { PageGeometry } from './page-geometry.ts'
import { columnsOf } from './table-columns.ts'
import { gridOf } from './table-grid.ts'
import { firstCutHeight, forcedCut, lastCut } from './table-cuts.ts'
import { TableDrawing } from './table-drawing.ts'
import type { MeasuredTable } from './table-rows.ts'
import { measureTable, sum } from './table-rows.ts'
import { captionStyle, noteStyle, resized } from './text-styles.ts'

export const unitNoteStyle = resized(noteStyle, 10.5)

/** Space between a table and what stands above and below it. */
const margin = 8

export interface PreparedTable {
  readonly measured: MeasuredTable
  readonly caption: readonly SetLine[]
  readonly unitNote: readonly SetLine[]
  /** What must stand together: caption, unit note, header and first rows, or all of a table that takes half a page at most. */
  readonly leadHeight: number
}

export function prepareTable(table: TableBlock, fonts: FontSet, geometry: PageGeometry): PreparedTable {
  const grid = gridOf(table)
  const width = geometry.bodyWidth
  const measured = measureTable(table, grid, columnsOf(table, grid, fonts, width), fonts)
  const caption = setLines(cleanText(table.caption), captionStyle, fonts, { width, align: 'center' })
  const unitNote = setLines(cleanText(table.unitNote), unitNoteStyle, fonts, { width, align: 'end' })
  const above = margin + caption.length * captionStyle.lineHeight + unitNote.length * unitNoteStyle.lineHeight
  const header = sum(measured.heights.slice(0, measured.headerRows))
  const full = geometry.bodyHeight - header
  const first = firstCutHeight(measured, measured.headerRows)
  const whole = above + sum(measured.heights)
  const lead = above + header + (first > full ? full / 4 : first)
  const leadHeight = whole <= geometry.bodyHeight / 2 ? whole : lead
  return { measured, caption, unitNote, leadHeight }
}

export function layoutTable(flow: PageFlow, prepared: PreparedTable): void {
  const { measured, caption, unitNote } = prepared
  if (!flow.fits(prepared.leadHeight)) flow.breakPage()
  if (!flow.atTop) flow.advance(margin)
  for (const line of caption) flow.drawLine(line, captionStyle)
  for (const line of unitNote) flow.drawLine(line, unitNoteStyle)
  const drawing = new TableDrawing(flow, measured)
  const fullRoom = flow.geometry.bodyHeight - sum(measured.heights.slice(0, measured.headerRows))
  const nextPage = (): void => {
    flow.startPage(flow.geometry)
    drawing.drawHeader()
  }
  drawing.drawHeader()
  let row = measured.headerRows
  let fresh = false
  while (row < measured.heights.length) {
    if ((measured.heights[row] ?? 0) > fullRoom) {
      if (flow.room < fullRoom / 4) nextPage()
      drawing.drawOversizeRow(row, nextPage)
      row += 1
      fresh = false
      continue
    }
    const cut = lastCut(measured, row, flow.room)
    const end = cut > row || !fresh ? cut : forcedCut(measured, row, flow.room)
    if (end > row) drawing.drawRows(row, end)
    row = end
    fresh = row < measured.heights.length && (measured.heights[row] ?? 0) <= fullRoom
    if (fresh) nextPage()
  }
  flow.advance(margin)
}
