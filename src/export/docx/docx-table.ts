import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableBlock, TableColumn } from '../../domain/report/document.ts'
import type { GridCell } from '../pdf/layout/table-grid.ts'
import { gridOf } from '../pdf/layout/table-grid.ts'
import { columnWidths } from './docx-columns.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'

export const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const
const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const borders = { top: line, bottom: line, left: line, right: line } as const

/** A row taller than most of a page would leave a gap before it, so only a shorter one is kept on one page. */
const mostCharactersKeptTogether = 400

/** Caption, unit and the table itself, as wide as the text area. */
export function tableBlock(block: TableBlock, bodyWidth: number): readonly (Paragraph | Table)[] {
  const { caption, unitNote } = block
  return [
    ...(caption === '' ? [] : [new Paragraph({ style: styleIds.caption, children: textRuns(caption) })]),
    ...(unitNote === '' ? [] : [new Paragraph({ style: styleIds.unitNote, children: textRuns(unitNote) })]),
    ...tableOf(block, bodyWidth),
  ]
}

/** The format has no table without a row. */
function tableOf(block: TableBlock, bodyWidth: number): readonly Table[] {
  const { cells, rowCount, headerRows } = gridOf(block)
  if (rowCount === 0) return []
  const widths = columnWidths(block.columns, cells, bodyWidth)
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const own = cells.filter(({ row }) => row === index)
    const longest = Math.max(0, ...own.map(({ cell }) => cell.text.length))
    const header = index < headerRows
    return new TableRow({
      tableHeader: header,
      cantSplit: header || longest <= mostCharactersKeptTogether,
      children: own.map((placed) => tableCell(placed, { header, widths, columns: block.columns })),
    })
  })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      alignment: AlignmentType.CENTER,
      margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 },
      rows,
    }),
  ]
}

interface RowParts {
  readonly header: boolean
  readonly widths: readonly number[]
  readonly columns: readonly TableColumn[]
}

function tableCell(
  { cell, column, columnSpan, rowSpan }: GridCell,
  { header, widths, columns }: RowParts,
): TableCell {
  const style = header ? styleIds.tableHeader : cell.emphasis ? styleIds.tableEmphasis : styleIds.tableCell
  const align = cell.align ?? (header ? 'center' : (columns[column]?.align ?? 'start'))
  const width = widths.slice(column, column + columnSpan).reduce((sum, part) => sum + part, 0)
  return new TableCell({
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    borders,
    children: [new Paragraph({ style, alignment: alignments[align], children: textRuns(cell.text) })],
  })
}
