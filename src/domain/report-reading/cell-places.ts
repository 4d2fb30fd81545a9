import type { Span } from '../prose/prose-figure.ts'

/** Where each cell of a table stands, when `text` holds the cells as the contract says; the whole table otherwise. */
export function cellPlaces(
  whole: Span,
  text: string,
  rows: readonly (readonly string[])[],
): (row: number, cell: number) => Span {
  const starts: number[][] = []
  let at = 0
  for (const row of rows) {
    starts.push(row.map((cell) => (at += cell.length + 1) - cell.length - 1))
  }
  return (row, cell) => {
    const [start, words] = [starts[row]?.[cell] ?? 0, rows[row]?.[cell] ?? '']
    const fits = text.slice(start, start + words.length) === words
    return fits ? { start: whole.start + start, end: whole.start + start + words.length } : whole
  }
}
