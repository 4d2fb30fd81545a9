import type { ChartBlock } from '../../domain/report/document.ts'
import { cleanText } from '../../domain/report/document-text.ts'
import type { ChartDrawing } from './contract.ts'
import { drawBars } from './draw-bars.ts'
import { drawRadar } from './draw-radar.ts'

export function drawChart(chart: ChartBlock): ChartDrawing {
  // A letter and its accent must be one character before a label is cut.
  const points = chart.points.map((point) => ({
    ...point,
    label: cleanText(point.label),
    text: cleanText(point.text),
  }))
  return chart.shape === 'radar' ? drawRadar({ ...chart, points }) : drawBars({ ...chart, points })
}
