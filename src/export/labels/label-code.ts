import type { LabelCode, LabelSize } from '../../domain/stocktake/labels/label-sheet.ts'
import { labelGrids } from '../../domain/stocktake/labels/label-sheet.ts'
import { qrSquares, quietSquares } from '../codes/qr-squares.ts'
import { mm } from '../pdf/layout/page-geometry.ts'
import { labelMeasures } from './label-geometry.ts'

/** The smallest square that phones read off paper. */
const smallestModule = 0.3 * mm

/** The code of a label. Null when the label is too small for squares that phones read. */
export function labelCode(payload: string, size: LabelSize): LabelCode | null {
  const squares = qrSquares(payload)
  const module = squares && moduleSize(squares.modules + 2 * quietSquares, size)
  return squares && module !== null ? { ...squares, quiet: quietSquares, module } : null
}

/** As large as the code's share of the label allows; whole hundredths of a point, as PDF writes numbers, so that squares meet. */
function moduleSize(modules: number, size: LabelSize): number | null {
  const { width, height } = labelGrids[size]
  const wanted = Math.floor((labelMeasures[size].code / modules) * 100)
  const module = Math.max(wanted, Math.ceil(smallestModule * 100)) / 100
  return modules * module <= Math.min(width, height) * mm ? module : null
}
