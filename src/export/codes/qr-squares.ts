import { encode } from 'uqr'

/** Black squares side by side, row by row. */
export interface QrSquares {
  /** Squares to a side, without the blank border. */
  readonly modules: number
  readonly runs: readonly { readonly row: number; readonly column: number; readonly length: number }[]
}

/** Blank squares around a code (ISO/IEC 18004). */
export const quietSquares = 4

/** 2,331 bytes are what the largest code holds at level M. */
const longestPayload = 2331

/** Level M: it may lose about a seventh of its squares to scratches. Null for a text that is empty or that no code holds. */
export function qrSquares(payload: string): QrSquares | null {
  if (payload === '' || new TextEncoder().encode(payload).length > longestPayload) return null
  const { size, data } = encode(payload, { ecc: 'M', border: 0 })
  return {
    modules: size,
    runs: data.flatMap((squares, row) => runsOf(squares).map((run) => ({ row, ...run }))),
  }
}

function runsOf(squares: readonly boolean[]): { readonly column: number; readonly length: number }[] {
  const runs: { column: number; length: number }[] = []
  squares.forEach((black, column) => {
    const last = runs.at(-1)
    if (!black) return
    if (last && last.column + last.length === column) last.length += 1
    else runs.push({ column, length: 1 })
  })
  return runs
}
