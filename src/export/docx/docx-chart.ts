import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { ChartBlock } from '../../domain/report/document.ts'
import { cleanText } from '../../domain/report/document-text.ts'
import type { DocxPage } from './docx-geometry.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'

/** Word counts pictures in pixels, 96 to the inch: 15 twips. */
const pixel = 15
/** Theme-free greys and one blue: a copy machine keeps them apart. */
const color = '2F5C8F'
const font = { name: '宋体', size: 9, color: '000000' } as const

/** A chart of Word's own, whose figures can be corrected in Word as in any other. */
export function chartBlock(block: ChartBlock, page: DocxPage): readonly Paragraph[] {
  const texts = block.points.map(({ text }) => cleanText(text))
  const labels = block.points.map(({ label }) => cleanText(label))
  const axis = axisOf(block)
  const values = block.points.map(({ share }) => Math.round(share * axis.maximum * 1e6) / 1e6)
  const name = cleanText(block.caption)
  const alternative = cleanText(block.alternative)
  const shared = {
    legend: false,
    chartArea: { border: 'none' },
    font: { name: font.name },
    altText: { name, description: alternative, title: name },
  } as const
  const scale = {
    minimum: 0,
    maximum: axis.maximum,
    interval: axis.interval,
    numberFormat: axis.format,
    font,
  }
  const width = Math.floor(page.bodyWidth / pixel)
  const chart =
    block.shape === 'radar'
      ? new ChartRun({
          ...shared,
          type: 'radar',
          // A label beside each point would lie on the outline, so the value stands with the name of its axis.
          categories: labels.map((label, index) => `${label} ${texts[index] ?? ''}`),
          series: [{ name, values, color, line: { color, width: 1.5 } }],
          categoryAxis: { font },
          valueAxis: { ...scale, gridlines: true },
          transformation: { width, height: Math.min(400, width) },
        })
      : new ChartRun({
          ...shared,
          type: 'bar',
          categories: labels,
          series: [{ name, values, color, pointLabels: texts.map((text) => ({ text })) }],
          gapWidth: 60,
          dataLabels: { value: true, position: 'outsideEnd', font },
          // Word counts bars from below.
          categoryAxis: { font, reverseOrder: true },
          valueAxis: { ...scale, gridlines: true },
          transformation: { width, height: Math.min(820, 90 + 34 * labels.length) },
        })
  return [
    new Paragraph({ style: styleIds.picture, children: [chart] }),
    ...(block.caption === ''
      ? []
      : [new Paragraph({ style: styleIds.figureCaption, children: textRuns(block.caption) })]),
  ]
}

interface Axis {
  readonly maximum: number
  readonly interval: number
  readonly format: string
}

/** The axis in figures, told from its last mark: `100%` at 1 is an axis up to 1, `4` at 0.8 one up to 5. */
function axisOf({ scale }: ChartBlock): Axis {
  const last = scale.findLast(({ share, text }) => share > 0 && !Number.isNaN(parseFloat(text)))
  if (!last) return { maximum: 1, interval: 1, format: 'General' }
  const percent = last.text.trim().endsWith('%')
  const maximum = parseFloat(last.text) / last.share / (percent ? 100 : 1)
  const steps = Math.max(1, scale.filter(({ share }) => share > 0).length)
  return { maximum, interval: maximum / steps, format: percent ? '0%' : 'General' }
}
