import type { CodeBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import { qrSquares } from '../../codes/qr-squares.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { setLines } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import { mm } from './page-geometry.ts'
import { codeTextStyle } from './text-styles.ts'

const side = 25 * mm
const gap = 5 * mm
const margin = 8

/** A QR code at the left, its words beside it in the middle of its height: never parted, and never alone on a page with nothing said. */
export function layoutCode(flow: PageFlow, block: CodeBlock, fonts: FontSet): void {
  const squares = qrSquares(block.payload)
  if (!squares) throw new Error('no code holds this text')
  const width = flow.geometry.bodyWidth - side - gap
  const lines = block.lines.flatMap((text) =>
    setLines(cleanText(text), codeTextStyle, fonts, { width, align: 'start' }),
  )
  const textHeight = lines.length * codeTextStyle.lineHeight
  const height = Math.max(side, textHeight)
  if (!flow.fits(height + margin)) flow.breakPage()
  if (!flow.atTop) flow.advance(margin)
  // Whole hundredths of a point, as PDF writes numbers, so that squares meet. White paper around it is quiet enough.
  const module = Math.floor((side / squares.modules) * 100) / 100
  const { left } = flow.geometry
  const top = flow.y
  flow.draw({
    kind: 'boxes',
    boxes: squares.runs.map(({ row, column, length }) => ({
      x: left + column * module,
      y: top + row * module,
      width: length * module,
      height: module,
    })),
  })
  lines.forEach((line, index) => {
    const y = top + (height - textHeight) / 2 + index * codeTextStyle.lineHeight
    flow.drawLineAt(line, codeTextStyle, left + side + gap, y)
  })
  flow.advance(height)
}
