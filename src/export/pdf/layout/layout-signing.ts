import type { SigningBlock, SigningPlace } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { JpegPicture } from '../pictures/jpeg.ts'
import { setLines, textWidth } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import { baselineIn } from './page-flow.ts'
import { mm } from './page-geometry.ts'
import { bodyStyle } from './text-styles.ts'

const rowHeight = 14 * mm
const gap = 8
/** 公章 of a government body measure 42 mm at most; the seal may reach over the text above it. */
const sealHeight = 30 * mm
const sealWidth = 60 * mm
const ruleWidth = 0.5

export function signingHeight(block: SigningBlock): number {
  return block.places.length * rowHeight + (block.seal === '' ? 0 : sealHeight)
}

/** One line to write on for each place, and below them at the right room for the seal. All of it stands on one page. */
export function layoutSigning(
  flow: PageFlow,
  block: SigningBlock,
  pictures: ReadonlyMap<string, JpegPicture>,
  fonts: FontSet,
): void {
  if (!flow.fits(signingHeight(block))) flow.breakPage()
  const { left, bodyWidth } = flow.geometry
  const widthOf = (text: string): number => textWidth(cleanText(text), bodyStyle, fonts)
  const labels = Math.min(
    bodyWidth * 0.45,
    Math.max(0, ...block.places.map(({ label }) => widthOf(label))) + 0.1,
  )
  const dates = Math.min(
    bodyWidth * 0.35,
    Math.max(0, ...block.places.map(({ date }) => widthOf(date))) + 0.1,
  )
  const columns = {
    label: { x: left, width: labels },
    name: { x: left + labels + gap, width: bodyWidth - labels - dates - 2 * gap },
    date: { x: left + bodyWidth - dates, width: dates },
  }
  for (const place of block.places) {
    drawPlace(flow, place, columns, pictures, fonts)
    flow.advance(rowHeight)
  }
  if (block.seal === '') return
  const seal = { x: left + bodyWidth - sealWidth, width: sealWidth }
  const baseline = flow.y + bodyStyle.lineHeight / 2 + baselineIn(bodyStyle)
  drawLines(flow, block.seal, seal, baseline, 'center', fonts)
  flow.advance(sealHeight)
}

interface Column {
  readonly x: number
  readonly width: number
}

function drawPlace(
  flow: PageFlow,
  place: SigningPlace,
  columns: Readonly<Record<'label' | 'name' | 'date', Column>>,
  pictures: ReadonlyMap<string, JpegPicture>,
  fonts: FontSet,
): void {
  const bottom = flow.y + rowHeight
  const baseline = bottom - bodyStyle.lineHeight + baselineIn(bodyStyle)
  drawLines(flow, place.label, columns.label, baseline, 'start', fonts)
  const { x, width } = columns.name
  const picture = place.blob === undefined ? undefined : pictures.get(place.blob)
  if (picture) {
    const scale = Math.min((width * 0.6) / picture.width, (rowHeight - 6) / picture.height)
    const size = { width: picture.width * scale, height: picture.height * scale }
    const alternative = cleanText(place.label + place.name)
    const right = place.name === '' ? x + (width + size.width) / 2 : x + width
    flow.draw({
      kind: 'picture',
      jpeg: picture.bytes,
      x: right - size.width,
      y: bottom - 5 - size.height,
      ...size,
      alternative,
    })
  }
  drawLines(flow, place.name, columns.name, baseline, picture ? 'start' : 'center', fonts)
  const line = baseline + 5
  flow.draw({ kind: 'rule', x1: x, y1: line, x2: x + width, y2: line, width: ruleWidth })
  drawLines(flow, place.date, columns.date, baseline, 'end', fonts)
}

/** What is too long for its column rises above the baseline line by line. */
function drawLines(
  flow: PageFlow,
  text: string,
  { x, width }: Column,
  baseline: number,
  align: 'start' | 'center' | 'end',
  fonts: FontSet,
): void {
  const lines = setLines(cleanText(text), bodyStyle, fonts, { width, align })
  lines.forEach((line, index) => {
    const rise = (lines.length - 1 - index) * bodyStyle.size * 1.1
    flow.draw({ kind: 'line', line, x, baseline: baseline - rise })
  })
}
