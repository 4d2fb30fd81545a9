import { guessMapping } from './guess-mapping.ts'

/** Titles, units and dates stand above the headings, seldom more than a few lines of them. */
const searched = 30

/**
 * The row (from 0) whose cells are headings: the first with the most known ones, at least the code or the name among three.
 * Null when no row looks like one.
 */
export function guessHeaderRow(rows: readonly (readonly string[])[]): number | null {
  let best: { readonly row: number; readonly known: number } | null = null
  for (const [row, cells] of rows.slice(0, searched).entries()) {
    const mapping = guessMapping(cells)
    const known = Object.keys(mapping).length
    if (known < 2 || (mapping.code === undefined && mapping.name === undefined)) continue
    if (best === null || known > best.known) best = { row, known }
  }
  return best?.row ?? null
}
