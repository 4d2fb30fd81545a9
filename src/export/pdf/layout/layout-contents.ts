import type { ContentsBlock } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { setLines, textWidth } from '../text/set-lines.ts'
import { layoutTitle } from './layout-paragraph.ts'
import type { Page } from './page.ts'
import { baselineIn, PageFlow } from './page-flow.ts'
import { portrait } from './page-geometry.ts'
import { bodyStyle, contentsStyles, titleStyle } from './text-styles.ts'

/** A heading as it was laid out. */
export interface HeadingPlace {
  readonly level: number
  readonly text: string
  readonly page: Page
}

const numberRoom = 3 * bodyStyle.size
const dotGap = 6

/** 目录: made last, when every heading has its page, and put where its block stands. Its pages are not counted. */
export function layoutContents(
  block: ContentsBlock,
  headings: readonly HeadingPlace[],
  numbers: ReadonlyMap<Page, number>,
  fonts: FontSet,
): readonly Page[] {
  const flow = new PageFlow()
  flow.startPage(portrait)
  layoutTitle(flow, { kind: 'title', text: block.title }, titleStyle, fonts)
  let next = 0
  for (const entry of block.entries) {
    const found = headings.findIndex(
      ({ level, text }, index) => index >= next && level === entry.level && text === entry.text,
    )
    const heading = headings[found]
    if (!heading) throw new Error(`the contents name a heading that is not there: ${entry.text}`)
    next = found + 1
    layoutEntry(flow, heading, String(numbers.get(heading.page) ?? ''), fonts)
  }
  for (const page of flow.pages) page.numbered = false
  return flow.pages
}

function layoutEntry(
  flow: PageFlow,
  { level, text, page }: HeadingPlace,
  number: string,
  fonts: FontSet,
): void {
  const style = level === 1 ? contentsStyles.first : contentsStyles.other
  const { left, bodyWidth } = flow.geometry
  const indent = (level - 1) * 2 * bodyStyle.size
  const width = bodyWidth - indent - numberRoom
  const lines = setLines(cleanText(text).replaceAll('\n', ' '), style, fonts, { width, align: 'start' })
  if (!flow.fits(lines.length * style.lineHeight)) flow.breakPage()
  const top = flow.y
  for (const line of lines) flow.drawLine(line, style, left + indent)
  const baseline = flow.y - style.lineHeight + baselineIn(style)
  const numberWidth = textWidth(number, bodyStyle, fonts)
  const end = lines.at(-1)?.glyphs.at(-1)
  const x1 = left + indent + (end ? end.x + end.glyph.advance * style.size : 0) + dotGap
  const x2 = left + bodyWidth - numberWidth - dotGap
  if (x2 > x1) flow.draw({ kind: 'dots', x1, x2, y: baseline - 1 })
  for (const line of setLines(number, bodyStyle, fonts, { width: numberRoom, align: 'end' }))
    flow.draw({ kind: 'line', line, x: left + bodyWidth - numberRoom, baseline })
  flow.draw({ kind: 'link', x: left, y: top, width: bodyWidth, height: flow.y - top, page })
}
