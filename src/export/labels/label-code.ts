import { encode } from 'uqr'
import type { LabelCode, LabelSize } from '../../domain/stocktake/labels/label-sheet.ts'
import { labelGrids } from '../../domain/stocktake/labels/label-sheet.ts'
import { mm } from '../pdf/layout/page-geometry.ts'
import { labelMeasures } from './label-geometry.ts'

/** Blank squares around a code (ISO/IEC 18004), and the smallest square that phones read off paper. */
const quiet = 4
const smallestModule = 0.3 * mm

/**
 * The code of a label. Level M: it may lose about a seventh of its squares to scratches. Null when the label is too small for
 * squares that phones read.
 */
export function labelCode(payload: string, size: LabelSize): LabelCode | null {
  // 2,331 bytes are what the largest code holds at level M.
  if (payload === '' || new TextEncoder().encode(payload).length > 2331) return null
  const { size: modules, data } = encode(payload, { ecc: 'M', border: 0 })
  const module = moduleSize(modules + 2 * quiet, size)
  if (module === null) return null
  const runs = data.flatMap((squares, row) => runsOf(squares).map((run) => ({ row, ...run })))
  return { modules, quiet, runs, module }
}

/** As large as the code's share of the label allows; whole hundredths of a point, as PDF writes numbers, so that squares meet. */
function moduleSize(modules: number, size: LabelSize): number | null {
  const { width, height } = labelGrids[size]
  const wanted = Math.floor((labelMeasures[size].code / modules) * 100)
  const module = Math.max(wanted, Math.ceil(smallestModule * 100)) / 100
  return modules * module <= Math.min(width, height) * mm ? module : null
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
