import type { TableBlock, TableCell } from './document.ts'

export interface PlainColumn {
  readonly title: string
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
}

interface PlainTable {
  readonly caption: string
  readonly unitNote?: string
  readonly orientation?: TableBlock['orientation']
  readonly columns: readonly PlainColumn[]
  readonly rows: readonly (readonly string[])[]
  /** The last cells of a row of totals, set apart; its name spans what is left of it. */
  readonly totals?: readonly string[]
}

export function text(title: string, width: number): PlainColumn {
  return { title, width, align: 'start' }
}

export function word(title: string, width: number): PlainColumn {
  return { title, width, align: 'center' }
}

export function figure(title: string, width: number): PlainColumn {
  return { title, width, align: 'end' }
}

export function cells(texts: readonly string[]): readonly TableCell[] {
  return texts.map((one) => ({ text: one }))
}

export function emphasised(row: readonly TableCell[]): readonly TableCell[] {
  return row.map((cell) => ({ ...cell, emphasis: true }))
}

function totalsRow(totals: readonly string[], columns: number): readonly TableCell[] {
  const span = columns - totals.length
  const name: TableCell = { text: '合计', align: 'center', ...(span > 1 ? { columnSpan: span } : {}) }
  return emphasised([name, ...cells(totals)])
}

/** A table with one row of headings and no cell over several. */
export function plainTable({
  caption,
  unitNote = '',
  orientation = 'portrait',
  columns,
  rows,
  totals,
}: PlainTable): TableBlock {
  return {
    kind: 'table',
    caption,
    unitNote,
    orientation,
    columns: columns.map(({ width, align }) => ({ width, align })),
    header: [columns.map(({ title }) => ({ text: title, align: 'center' }))],
    rows: [...rows.map(cells), ...(totals ? [totalsRow(totals, columns.length)] : [])],
  }
}
