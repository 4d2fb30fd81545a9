import type {
  HeadingBlock,
  ParagraphBlock,
  SignatureBlock,
  TitleBlock,
} from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { SetLine } from '../text/set-lines.ts'
import { setBalanced, setLines, textWidth } from '../text/set-lines.ts'
import type { PageFlow } from './page-flow.ts'
import type { TextStyle } from './text-styles.ts'
import { bodyStyle, headingStyles, noteStyle } from './text-styles.ts'

export function paragraphStyle(block: ParagraphBlock): TextStyle {
  if (block.tone === 'mark') return headingStyles[1]
  return block.tone === 'note' ? noteStyle : bodyStyle
}

/** Indented and justified unless the block says how it is aligned. */
export function paragraphLines(block: ParagraphBlock, fonts: FontSet, width: number): readonly SetLine[] {
  const style = paragraphStyle(block)
  const text = cleanText(block.text)
  if (block.align === 'center') return setBalanced(text, style, fonts, { width })
  if (block.align === 'end') return setLines(text, style, fonts, { width, align: 'end' })
  const indent = block.align === undefined && block.tone !== 'note' ? indentOf(style) : 0
  return setLines(text, style, fonts, { width, align: 'justify', indent })
}

/** Two characters. */
function indentOf(style: TextStyle): number {
  return 2 * (style.size + style.tracking)
}

export function headingLines(block: HeadingBlock, fonts: FontSet, width: number): readonly SetLine[] {
  const style = headingStyles[block.level]
  const indent = block.annex === true ? 0 : indentOf(style)
  return setLines(cleanText(block.text), style, fonts, { width, align: 'start', indent })
}

/** No single line of a paragraph stands alone at the foot of a page or at the head of the next. */
export function layoutLines(flow: PageFlow, lines: readonly SetLine[], style: TextStyle): void {
  let rest = lines
  while (rest.length > 0) {
    const fitting = Math.floor((flow.room + 0.05) / style.lineHeight)
    const count = linesToKeep(rest.length, fitting, flow.atTop)
    for (const line of rest.slice(0, count)) flow.drawLine(line, style)
    rest = rest.slice(count)
    if (rest.length > 0) flow.startPage(flow.geometry)
  }
}

function linesToKeep(lines: number, fitting: number, atTop: boolean): number {
  if (lines <= fitting) return lines
  const leavingTwo = Math.min(fitting, lines - 2)
  if (leavingTwo >= 2) return leavingTwo
  return atTop ? Math.max(1, fitting) : 0
}

/** What stands in the names of reports and of those who write them: a title's line does not end inside. */
const titlePhrases =
  '部门 整体 支出 绩效 自评 评价 报告 固定资产 盘点 预算 单位 项目 年度 情况 管理 中心 街道 办事处 委员会 人民政府 财政 教育 服务 发展 局本级'.split(
    ' ',
  )

/** 2号小标宋 centred, its lines of about equal length as the standard's 梯形 or 菱形 asks. */
export function layoutTitle(flow: PageFlow, block: TitleBlock, style: TextStyle, fonts: FontSet): void {
  const width = flow.geometry.bodyWidth
  const lines = setBalanced(cleanText(block.text), style, fonts, { width, phrases: titlePhrases })
  if (lines.length === 0) return
  if (!flow.fits(lines.length * style.lineHeight + 2 * bodyStyle.lineHeight)) flow.breakPage()
  for (const line of lines) flow.drawLine(line, style)
  flow.advance(bodyStyle.lineHeight / 2)
}

/** 署名 and 成文日期 at the right, four characters in (GB/T 9704-2012, 7.3.5.4), centred on each other, never parted. */
export function layoutSignature(flow: PageFlow, block: SignatureBlock, fonts: FontSet): void {
  const texts = block.lines.map(cleanText)
  const width = flow.geometry.bodyWidth
  const inset = 4 * bodyStyle.size
  const box = Math.min(
    width - inset,
    Math.max(...texts.map((text) => textWidth(text, bodyStyle, fonts)), 0) + 0.1,
  )
  const lines = texts.flatMap((text) => setLines(text, bodyStyle, fonts, { width: box, align: 'center' }))
  if (lines.length === 0) return
  if (!flow.fits((lines.length + 1) * bodyStyle.lineHeight)) flow.breakPage()
  if (!flow.atTop) flow.advance(bodyStyle.lineHeight)
  const left = flow.geometry.left + width - inset - box
  for (const line of lines) flow.drawLine(line, bodyStyle, left)
}
