import type { Label, LabelGrid } from '../../domain/stocktake/labels/label-sheet.ts'
import type { FontSet } from '../pdf/fonts/font-set.ts'
import type { Drawing } from '../pdf/layout/page.ts'
import { baselineIn } from '../pdf/layout/page-flow.ts'
import { mm } from '../pdf/layout/page-geometry.ts'
import type { LabelMeasures } from './label-geometry.ts'
import { quietModules, smallestModule } from './label-geometry.ts'
import { printedText, setLabelText } from './label-text.ts'
import type { QrModules } from './qr-modules.ts'

export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly grid: LabelGrid
  readonly measures: LabelMeasures
}

/**
 * The side of one square: as large as the code's share of the label allows, and never under what phones read. Whole
 * hundredths of a point, as PDF numbers are written, so that squares meet exactly. Null when the label is too small.
 */
export function moduleSize({ size }: QrModules, { code }: LabelMeasures, grid: LabelGrid): number | null {
  const modules = size + 2 * quietModules
  const wanted = Math.max(Math.floor((code / modules) * 100), Math.ceil(smallestModule * 100)) / 100
  return modules * wanted <= Math.min(grid.height, grid.width) * mm ? wanted : null
}

/** A label's code at the left, in the middle of its height. */
function codeDrawing({ size, runs }: QrModules, module: number, { x, y, grid }: LabelPlace): Drawing {
  const top = y + (grid.height * mm - size * module) / 2
  const left = x + quietModules * module
  return {
    kind: 'boxes',
    boxes: runs.map(({ row, column, length }) => ({
      x: left + column * module,
      y: top + row * module,
      width: length * module,
      height: module,
    })),
  }
}

export function layoutLabel(
  label: Label,
  qr: QrModules,
  module: number,
  place: LabelPlace,
  fonts: FontSet,
): readonly Drawing[] {
  const { grid, measures } = place
  const textLeft = place.x + (qr.size + 2 * quietModules) * module
  const width = place.x + grid.width * mm - measures.padding - textLeft
  const height = grid.height * mm - 2 * measures.padding
  const lines = label.lines
    .map(printedText)
    .filter((text) => text !== '')
    .map((text, index) => ({ text, style: index === 0 ? measures.first : measures.other }))
  const { lineHeight } = measures.other
  const rows = width > lineHeight ? Math.floor(height / lineHeight) : 0
  const set = setLabelText(lines, fonts, { width, rows }).flat()
  const top = place.y + (grid.height * mm - set.length * lineHeight) / 2
  const texts = set.map((line, index): Drawing => {
    const baseline = top + index * lineHeight + baselineIn(measures.other)
    return { kind: 'line', line, x: textLeft, baseline }
  })
  return [codeDrawing(qr, module, place), ...texts]
}

/** Along the label's edges. */
export function cutLines({ x, y, grid }: LabelPlace): readonly Drawing[] {
  const [right, bottom] = [x + grid.width * mm, y + grid.height * mm]
  const rule = (x1: number, y1: number, x2: number, y2: number): Drawing => ({
    kind: 'rule',
    x1,
    y1,
    x2,
    y2,
    width: 0.25,
  })
  return [
    rule(x, y, right, y),
    rule(x, bottom, right, bottom),
    rule(x, y, x, bottom),
    rule(right, y, right, bottom),
  ]
}
