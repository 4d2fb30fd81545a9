import { encode } from 'uqr'

/** A QR code as squares: how many to a side, and the black runs of each row. */
export interface QrModules {
  readonly size: number
  readonly runs: readonly { readonly row: number; readonly column: number; readonly length: number }[]
}

/** Level M: a label may lose about a seventh of its code to scratches. Null when a code of any size is too small for it. */
export function qrModules(payload: string): QrModules | null {
  // 2,331 bytes are what the largest code holds at level M.
  if (payload === '' || new TextEncoder().encode(payload).length > 2331) return null
  const { size, data } = encode(payload, { ecc: 'M', border: 0 })
  return { size, runs: data.flatMap((modules, row) => runsOf(modules).map((run) => ({ row, ...run }))) }
}

function runsOf(modules: readonly boolean[]): { readonly column: number; readonly length: number }[] {
  const runs: { column: number; length: number }[] = []
  modules.forEach((black, column) => {
    const last = runs.at(-1)
    if (!black) return
    if (last && last.column + last.length === column) last.length += 1
    else runs.push({ column, length: 1 })
  })
  return runs
}
