import { read } from '@e965/xlsx'
import { readXlsx } from 'hucre/xlsx'

/** A cell as both readers see it. */
export interface FoundCell {
  readonly value: string | number | null
  readonly formula: string | null
}

export type Grid = readonly (readonly FoundCell[])[]

function known(value: unknown): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** By the library that wrote it. */
export async function byWriter(bytes: Uint8Array): Promise<ReadonlyMap<string, Grid>> {
  const { sheets } = await readXlsx(bytes)
  return new Map(
    sheets.map(({ name, rows, cells }) => [
      name,
      rows.map((row, r) =>
        row.map((value, c) => ({ value: known(value), formula: cells?.get(`${r},${c}`)?.formula ?? null })),
      ),
    ]),
  )
}

/** By a library of other people. */
export function byOther(bytes: Uint8Array): ReadonlyMap<string, Grid> {
  const book = read(bytes, { dense: true, cellFormula: true })
  return new Map(
    book.SheetNames.map((name) => {
      // A row without cells is a hole in the list.
      const rows = Array.from(book.Sheets[name]?.['!data'] ?? [], (row) => row ?? [])
      const width = Math.max(0, ...rows.map((row) => row.length))
      return [
        name,
        Array.from({ length: rows.length }, (_, r) =>
          Array.from({ length: width }, (_, c) => {
            const cell = rows[r]?.[c]
            return { value: known(cell?.v), formula: cell?.f ?? null }
          }),
        ),
      ]
    }),
  )
}

export function valuesOf(grid: Grid | undefined): readonly (readonly (string | number | null)[])[] {
  return (grid ?? []).map((row) => row.map(({ value }) => value))
}
