import type { ChartBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { ChartShape, ChartText } from '../../charts/contract.ts'
import { drawChart } from '../../charts/draw-chart.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { setLines, textWidth } from '../text/set-lines.ts'
import type { Drawing } from './page.ts'
import type { PageFlow } from './page-flow.ts'
import { captionStyle, chartTextStyle, resized } from './text-styles.ts'

const margin = 8

/** Grey levels, 0 black to 1 white: official reports are printed without colour. */
const looks: Readonly<
  Record<ChartShape['look'], Pick<Extract<Drawing, { kind: 'shape' }>, 'fill' | 'stroke'>>
> = {
  grid: { fill: null, stroke: { grey: 0.7, width: 0.4 } },
  area: { fill: 0.88, stroke: null },
  outline: { fill: null, stroke: { grey: 0.15, width: 1.2 } },
  bar: { fill: 0.4, stroke: null },
}

export function chartHeight(block: ChartBlock): number {
  const caption = block.caption === '' ? 0 : captionStyle.lineHeight
  return drawChart(block).height + 2 * margin + caption
}

/** A chart in the middle of the page's width, its caption below on the same page. */
export function layoutChart(flow: PageFlow, block: ChartBlock, fonts: FontSet): void {
  const drawing = drawChart(block)
  const { bodyWidth } = flow.geometry
  if (!flow.fits(chartHeight(block))) flow.breakPage()
  flow.advance(margin)
  const origin = { x: flow.geometry.left + (bodyWidth - drawing.width) / 2, y: flow.y }
  for (const { path, look } of drawing.shapes) {
    const points = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(
      ([, x, y]) => [origin.x + Number(x), origin.y + Number(y)] as const,
    )
    flow.draw({ kind: 'shape', points, closed: path.endsWith('Z'), ...looks[look] })
  }
  for (const text of drawing.texts) drawText(flow, text, origin, fonts)
  flow.advance(drawing.height)
  const caption = setLines(cleanText(block.caption), captionStyle, fonts, {
    width: bodyWidth,
    align: 'center',
  })
  for (const line of caption) flow.drawLine(line, captionStyle)
  flow.advance(margin)
}

function drawText(
  flow: PageFlow,
  { text, x, y, anchor, size }: ChartText,
  origin: { readonly x: number; readonly y: number },
  fonts: FontSet,
): void {
  const style = resized(chartTextStyle, size)
  const clean = cleanText(text)
  const width = textWidth(clean, style, fonts) + 0.1
  const before = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width
  for (const line of setLines(clean, style, fonts, { width, align: 'start' }))
    flow.draw({ kind: 'line', line, x: origin.x + x - before, baseline: origin.y + y })
}
