import type { FigureBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { JpegPicture } from '../pictures/jpeg.ts'
import { setLines } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import { mm } from './page-geometry.ts'
import { noteStyle } from './text-styles.ts'

const margin = 8

/** A picture in the middle, at most half a page high, its caption below on the same page. */
export function layoutFigure(flow: PageFlow, block: FigureBlock, picture: JpegPicture, fonts: FontSet): void {
  const { bodyWidth, bodyHeight, left } = flow.geometry
  const scale = Math.min(
    bodyWidth / picture.width,
    (block.height === undefined ? bodyHeight * 0.46 : block.height * mm) / picture.height,
    // 96 pixels to the inch: a small picture is not blown up.
    0.75,
  )
  const [width, height] = [picture.width * scale, picture.height * scale]
  const caption = setLines(cleanText(block.caption), noteStyle, fonts, { width: bodyWidth, align: 'center' })
  const total = height + 2 * margin + caption.length * noteStyle.lineHeight
  if (!flow.fits(total)) flow.breakPage()
  flow.advance(margin)
  flow.draw({
    kind: 'picture',
    jpeg: picture.bytes,
    x: left + (bodyWidth - width) / 2,
    y: flow.y,
    width,
    height,
    alternative: cleanText(block.alternative),
  })
  flow.advance(height)
  for (const line of caption) flow.drawLine(line, noteStyle)
  flow.advance(margin)
}
