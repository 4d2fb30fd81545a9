import { curveLinearClosed, line } from 'd3-shape'
import type { ChartBlock } from '../../domain/report/document.ts'
import { chartWidth, labelLeading, labelSize, scaleSize } from './chart-sizes.ts'
import type { ChartDrawing, ChartShape, ChartText } from './contract.ts'
import { emsOf, labelLines } from './label-lines.ts'

const top = 18
const rowPadding = 9
const barHeight = 11
const longestLabel = 14
/** Room for the value behind the longest bar. */
const valueRoom = 60

/** Bars lying one below the other, each with its label before it and its value behind it. */
export function drawBars({ points, scale }: ChartBlock): ChartDrawing {
  const labels = points.map(({ label }) => labelLines(label, longestLabel))
  const left = Math.max(0, ...labels.flat().map(emsOf)) * labelSize + 12
  const length = chartWidth - left - valueRoom
  const heights = labels.map((lines) => lines.length * labelLeading + rowPadding)
  const tops = heights.map(
    (_, index) => top + heights.slice(0, index).reduce((sum, height) => sum + height, 0),
  )
  const bottom = top + heights.reduce((sum, height) => sum + height, 0)
  const open = line().digits(2)
  const closed = line().curve(curveLinearClosed).digits(2)
  const shape = (look: ChartShape['look'], path: string | null): ChartShape => ({ look, path: path ?? '' })
  const middleOf = (index: number): number => (tops[index] ?? 0) + (heights[index] ?? 0) / 2
  return {
    width: chartWidth,
    height: bottom + 4,
    shapes: [
      ...scale.map(({ share }) => {
        const x = left + share * length
        return shape(
          'grid',
          open([
            [x, top],
            [x, bottom],
          ]),
        )
      }),
      ...points.map(({ share }, index) => {
        const [x, y] = [left + share * length, middleOf(index) - barHeight / 2]
        return shape(
          'bar',
          closed([
            [left, y],
            [x, y],
            [x, y + barHeight],
            [left, y + barHeight],
          ]),
        )
      }),
    ],
    texts: [
      ...scale.map(({ text, share }): ChartText => ({
        text,
        x: left + share * length,
        y: top - 5,
        anchor: 'middle',
        size: scaleSize,
      })),
      ...points.flatMap(({ text, share }, index): readonly ChartText[] => {
        const lines = labels[index] ?? []
        const middle = middleOf(index)
        const first = middle - (lines.length * labelLeading) / 2 + labelSize
        return [
          ...lines.map((line, row): ChartText => ({
            text: line,
            x: left - 6,
            y: first + row * labelLeading,
            anchor: 'end',
            size: labelSize,
          })),
          {
            text,
            x: left + share * length + 5,
            y: middle + labelSize * 0.36,
            anchor: 'start',
            size: labelSize,
          },
        ]
      }),
    ],
  }
}
