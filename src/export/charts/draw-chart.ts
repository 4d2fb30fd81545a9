import type { ChartBlock } from '../../domain/report/document.ts'
import type { ChartDrawing } from './contract.ts'
import { drawBars } from './draw-bars.ts'
import { drawRadar } from './draw-radar.ts'

export function drawChart(chart: ChartBlock): ChartDrawing {
  return chart.shape === 'radar' ? drawRadar(chart) : drawBars(chart)
}
