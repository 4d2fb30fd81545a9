import type { TableBlock, TableCell } from '../../../src/domain/report/document.ts'

/**
 * Lays the cells of a table out and returns how many columns each row fills, cells spanned from above included. Throws when
 * cells overlap, stick out to the right, or span rows that are not there.
 */
export function filledColumns(table: TableBlock): readonly number[] {
  return [...fill(table.header, table.columns.length), ...fill(table.rows, table.columns.length)]
}

function fill(rows: readonly (readonly TableCell[])[], width: number): readonly number[] {
  const taken = rows.map(() => new Set<number>())
  rows.forEach((row, index) => {
    let column = 0
    for (const cell of row) {
      while (taken[index]?.has(column)) column += 1
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
        const line = taken[index + down]
        if (!line) throw new Error(`“${cell.text}” spans beyond the last row`)
        for (let right = 0; right < (cell.columnSpan ?? 1); right += 1) {
          if (line.has(column + right)) throw new Error(`“${cell.text}” overlaps`)
          if (column + right >= width) throw new Error(`“${cell.text}” sticks out`)
          line.add(column + right)
        }
      }
      column += cell.columnSpan ?? 1
    }
  })
  return taken.map((line) => line.size)
}
