import type { TableBlock, TableCell } from '../../../domain/report/document.ts'

/** A cell at its place; header and body rows are counted in one go. */
export interface GridCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly cell: TableCell
}

export interface TableGrid {
  readonly rowCount: number
  readonly headerRows: number
  readonly columnCount: number
  /** In reading order: by the row they begin in, from left to right. */
  readonly cells: readonly GridCell[]
}

const emptyCell: TableCell = { text: '' }

/** Puts every cell in its place. Spans end at the table's edge and never reach from the header into the body. */
export function gridOf(table: TableBlock): TableGrid {
  const rows = [...table.header, ...table.rows]
  const columnCount = table.columns.length
  const taken = new Set<number>()
  const cells: GridCell[] = []
  rows.forEach((row, rowIndex) => {
    const end = rowIndex < table.header.length ? table.header.length : rows.length
    const queue = [...row]
    for (let column = 0; column < columnCount; column += 1) {
      if (taken.has(rowIndex * columnCount + column)) continue
      const cell = queue.shift() ?? emptyCell
      const rowSpan = Math.max(1, Math.min(cell.rowSpan ?? 1, end - rowIndex))
      const columnSpan = freeColumns(taken, rowIndex, column, columnCount, cell.columnSpan ?? 1)
      for (let y = 0; y < rowSpan; y += 1)
        for (let x = 0; x < columnSpan; x += 1) taken.add((rowIndex + y) * columnCount + column + x)
      cells.push({ row: rowIndex, column, rowSpan, columnSpan, cell })
    }
    if (queue.length > 0)
      throw new Error(`row ${rowIndex + 1} of table “${table.caption}” has too many cells`)
  })
  return { rowCount: rows.length, headerRows: table.header.length, columnCount, cells }
}

function freeColumns(
  taken: ReadonlySet<number>,
  row: number,
  column: number,
  columnCount: number,
  wanted: number,
): number {
  let span = 1
  while (span < wanted && column + span < columnCount && !taken.has(row * columnCount + column + span))
    span += 1
  return span
}
