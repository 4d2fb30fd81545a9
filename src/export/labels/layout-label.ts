import type { Label, LabelCode, LabelGrid } from '../../domain/stocktake/labels/label-sheet.ts'
import type { FontSet } from '../pdf/fonts/font-set.ts'
import type { Drawing } from '../pdf/layout/page.ts'
import { baselineIn } from '../pdf/layout/page-flow.ts'
import { mm } from '../pdf/layout/page-geometry.ts'
import type { LabelMeasures } from './label-geometry.ts'
import { printedText, setLabelText } from './label-text.ts'

export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly grid: LabelGrid
  readonly measures: LabelMeasures
}

/** A label's code at the left, in the middle of its height. */
function codeDrawing({ modules, quiet, runs, module }: LabelCode, { x, y, grid }: LabelPlace): Drawing {
  const top = y + (grid.height * mm - modules * module) / 2
  const left = x + quiet * module
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
  code: LabelCode,
  place: LabelPlace,
  fonts: FontSet,
): readonly Drawing[] {
  const { grid, measures } = place
  const textLeft = place.x + (code.modules + 2 * code.quiet) * code.module
  const width = place.x + grid.width * mm - measures.padding - textLeft
  const height = grid.height * mm - 2 * measures.padding
  const lines = label.lines
    .map(printedText)
    .filter((text) => text !== '')
    .map((text, index) => ({
      text,
      style: index === 0 ? measures.first : measures.other,
      whole: text.includes(label.payload),
    }))
  const { lineHeight } = measures.other
  const rows = width > lineHeight ? Math.floor(height / lineHeight) : 0
  const set = setLabelText(lines, fonts, { width, rows }).flat()
  const top = place.y + (grid.height * mm - set.length * lineHeight) / 2
  const texts = set.map((line, index): Drawing => {
    const baseline = top + index * lineHeight + baselineIn(measures.other)
    return { kind: 'line', line, x: textLeft, baseline }
  })
  return [codeDrawing(code, place), ...texts]
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
