import type { TableOfContents } from 'docx'
import { LineRuleType, Paragraph, Table } from 'docx'
import type { Block, ParagraphBlock } from '../../domain/report/document.ts'
import type { JpegPicture } from '../pdf/pictures/jpeg.ts'
import type { DocxPage } from './docx-geometry.ts'
import { chartBlock } from './docx-chart.ts'
import { contentsBlock } from './docx-contents.ts'
import { fieldsBlock } from './docx-form.ts'
import { photosBlock } from './docx-photos.ts'
import { signatureBlock, signingBlock } from './docx-signing.ts'
import { figureBlock } from './docx-pictures.ts'
import { styleIds, titleSizes } from './docx-styles.ts'
import { alignments, tableBlock } from './docx-table.ts'
import { textRuns, titleRuns } from './docx-text.ts'
import type { ReportSection } from './report-sections.ts'

export interface BlockParts {
  readonly page: DocxPage
  readonly pictures: ReadonlyMap<string, JpegPicture>
}

type Child = Paragraph | Table | TableOfContents

/** The blocks of one section as Word's paragraphs and tables. */
export function sectionChildren({ part, blocks }: ReportSection, parts: BlockParts): readonly Child[] {
  const children: Child[] = []
  let breakBefore = false
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') {
      breakBefore = true
      return
    }
    const own = part === 'cover' ? coverBlock(blocks, index, parts) : childrenOf(block, parts)
    if (breakBefore) children.push(spacer({ pageBreakBefore: true }))
    // Two tables that touch become one.
    else if (own[0] instanceof Table && children.at(-1) instanceof Table) children.push(spacer({}))
    children.push(...own)
    breakBefore = false
  })
  // A section ends in a paragraph; behind a table it must take no room, or it makes an empty page.
  if (!(children.at(-1) instanceof Paragraph)) children.push(spacer({}))
  return children
}

function childrenOf(
  block: Exclude<Block, { readonly kind: 'page-break' }>,
  parts: BlockParts,
): readonly Child[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({
          style: styleIds.title,
          children: titleRuns(block.text, titleSizes.title, parts.page.bodyWidth),
        }),
      ]
    case 'heading':
      return [
        new Paragraph({
          style: styleIds.headings[block.level],
          ...(block.annex === true ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
          children: textRuns(block.text),
        }),
      ]
    case 'paragraph':
      return [paragraph(block)]
    case 'fields':
      return fieldsBlock(block, parts.page.bodyWidth)
    case 'table':
      return tableBlock(block, parts.page.bodyWidth)
    case 'figure': {
      const picture = parts.pictures.get(block.blob)
      if (!picture) throw new Error(`picture ${block.blob} was not loaded`)
      return figureBlock(block, picture, parts.page)
    }
    case 'chart':
      return chartBlock(block, parts.page)
    case 'photos':
      return photosBlock(block, parts.pictures, parts.page)
    case 'contents':
      return contentsBlock(block)
    case 'signing':
      return signingBlock(block, parts.pictures, parts.page.bodyWidth)
    case 'code':
      return block.lines.map((text) => paragraph({ kind: 'paragraph', text, tone: 'note', align: 'start' }))
    case 'signature':
      return signatureBlock(block, parts.page.bodyWidth)
  }
}

function paragraph({ text, align, tone }: ParagraphBlock): Paragraph {
  const indented = align === undefined && tone !== 'note'
  return new Paragraph({
    style: styleOf(tone, indented),
    ...(align === undefined ? {} : { alignment: alignments[align] }),
    children: textRuns(text),
  })
}

function styleOf(tone: ParagraphBlock['tone'], indented: boolean): string {
  if (tone === 'note') return styleIds.note
  if (tone === 'mark') return styleIds.mark
  return indented ? styleIds.body : styleIds.plain
}

/** The title of a cover stands in the upper third, its fields below the middle. */
function coverBlock(blocks: readonly Block[], index: number, parts: BlockParts): readonly Child[] {
  const block = blocks[index]
  if (!block || block.kind === 'page-break') return []
  const first = blocks.findIndex(({ kind }) => kind === block.kind) === index
  if (block.kind === 'title') {
    const before = first ? Math.round(parts.page.bodyHeight * 0.14) : 0
    const children = titleRuns(block.text, titleSizes.coverTitle, parts.page.bodyWidth)
    return [new Paragraph({ style: styleIds.coverTitle, spacing: { before }, children })]
  }
  const children = childrenOf(block, parts)
  return block.kind === 'fields' && first
    ? [spacer({ height: Math.round(parts.page.bodyHeight * 0.16) }), ...children]
    : children
}

function spacer({
  height = 20,
  pageBreakBefore = false,
}: {
  readonly height?: number
  readonly pageBreakBefore?: boolean
}): Paragraph {
  return new Paragraph({
    pageBreakBefore,
    spacing: { line: height, lineRule: LineRuleType.EXACT },
    children: [],
  })
}
