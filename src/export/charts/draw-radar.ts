import { curveLinearClosed, line, pointRadial } from 'd3-shape'
import type { ChartBlock } from '../../domain/report/document.ts'
import { chartWidth, labelLeading, labelSize, scaleSize } from './chart-sizes.ts'
import type { ChartDrawing, ChartShape, ChartText } from './contract.ts'
import { labelLines } from './label-lines.ts'

const radius = 100
const labelGap = 12
const longestLabel = 8

/** Axes like the hands of a clock, the first at twelve; rings at the marks of the scale. */
export function drawRadar({ points, scale }: ChartBlock): ChartDrawing {
  const labels = points.map(({ label, text }) => [...labelLines(label, longestLabel), text])
  const above = Math.max(...labels.map((lines) => lines.length)) * labelLeading + labelGap + 4
  const center = { x: chartWidth / 2, y: radius + above }
  const angles = points.map((_, index) => (index / points.length) * 2 * Math.PI)
  const at = (angle: number, distance: number): [number, number] => {
    const [x, y] = pointRadial(angle, distance)
    return [center.x + x, center.y + y]
  }
  const closed = line().curve(curveLinearClosed).digits(2)
  const open = line().digits(2)
  const shape = (look: ChartShape['look'], path: string | null): ChartShape => ({ look, path: path ?? '' })
  const value = closed(points.map(({ share }, index) => at(angles[index] ?? 0, share * radius)))
  return {
    width: chartWidth,
    height: 2 * center.y,
    shapes: [
      shape('area', value),
      ...scale
        .filter(({ share }) => share > 0)
        .map(({ share }) => shape('grid', closed(angles.map((angle) => at(angle, share * radius))))),
      ...angles.map((angle) => shape('grid', open([at(angle, 0), at(angle, radius)]))),
      shape('outline', value),
    ],
    texts: [
      ...scale.map(({ text, share }): ChartText => {
        const [x, y] = at(0, share * radius)
        return { text, x: x - 4, y: y + scaleSize * 0.35, anchor: 'end', size: scaleSize }
      }),
      ...labels.flatMap((lines, index) => {
        const angle = angles[index] ?? 0
        return labelTexts(lines, angle, at(angle, radius + labelGap))
      }),
    ],
  }
}

/** Lines around the end of an axis: beside it at the right and left, above and below at the top and bottom. */
function labelTexts(
  lines: readonly string[],
  angle: number,
  [x, y]: readonly [number, number],
): readonly ChartText[] {
  const [across, down] = [Math.sin(angle), -Math.cos(angle)]
  const anchor = Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end'
  const height = lines.length * labelLeading
  // The block of lines moves from wholly above the point to wholly below it as the axis turns.
  const top = y + (height * (down - 1)) / 2
  return lines.map((text, index) => ({
    text,
    x,
    y: top + index * labelLeading + labelSize,
    anchor,
    size: labelSize,
  }))
}
