import type { LabelGrid, LabelSize } from '../../domain/stocktake/labels/label-sheet.ts'
import type { PageGeometry } from '../pdf/layout/page-geometry.ts'
import { mm, portrait } from '../pdf/layout/page-geometry.ts'
import type { TextStyle } from '../pdf/layout/text-styles.ts'

export const page: PageGeometry = portrait
const gap = 2 * mm

export interface LabelMeasures {
  /** Side of the code with its blank border, as long as its squares stay large enough. */
  readonly code: number
  /** Between the label's edge and its text. */
  readonly padding: number
  readonly first: TextStyle
  readonly other: TextStyle
}

function measures(code: number, size: number): LabelMeasures {
  const style = { size, lineHeight: size * 1.25, tracking: 0 }
  return {
    code: code * mm,
    padding: 1.5 * mm,
    first: { face: 'hei', ...style },
    other: { face: 'song', ...style },
  }
}

export const labelMeasures: Readonly<Record<LabelSize, LabelMeasures>> = {
  '50x30': measures(21, 8),
  '40x25': measures(17, 6.5),
}

/** The upper left corner of a place on the page, counted along the rows from 0. */
export function placeOf(grid: LabelGrid, place: number): { readonly x: number; readonly y: number } {
  const across = grid.columns * grid.width * mm + (grid.columns - 1) * gap
  const down = grid.rows * grid.height * mm + (grid.rows - 1) * gap
  return {
    x: (page.width - across) / 2 + (place % grid.columns) * (grid.width * mm + gap),
    y: (page.height - down) / 2 + Math.floor(place / grid.columns) * (grid.height * mm + gap),
  }
}
