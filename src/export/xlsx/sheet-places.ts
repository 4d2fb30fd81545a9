import type { Sheet } from '../../domain/report/workbook.ts'

/** Everything of a sheet but its rows, which may be handed over in pieces. */
export type SheetHead = Omit<Sheet, 'rows'>

/** Where the parts of a sheet stand, rows from 0. */
export interface SheetPlaces {
  readonly header: number
  readonly firstRow: number
  /** The last row of the table's body, or its header when there is none. */
  readonly lastRow: number
  readonly totals: number | null
  readonly firstNote: number
  /** The last row that holds anything. */
  readonly end: number
}

export function placesOf(head: SheetHead, rows: number): SheetPlaces {
  const header = head.heading.length
  const lastRow = header + rows
  const totals = head.totals ? lastRow + 1 : null
  const table = totals ?? lastRow
  // A blank row between the table and what is said below it.
  const firstNote = table + 2
  const end = head.notes.length > 0 ? firstNote + head.notes.length - 1 : table
  return { header, firstRow: header + 1, lastRow, totals, firstNote, end }
}

/** Characters side by side on the narrow and the broad side of A4 at full size, and the smallest scale that is read without a glass. */
const charactersOnA4 = { portrait: 98, landscape: 145 } as const
const smallestScale = 0.65

/** A sheet is printed one page wide: one with the columns of a whole register needs the larger paper to be read at all. */
export function paperOf({ columns, orientation }: SheetHead): 'a4' | 'a3' {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return width * smallestScale > charactersOnA4[orientation] ? 'a3' : 'a4'
}
