import type { Block, ContentsBlock, ReportDocument } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { FontSet } from '../fonts/font-set.ts'
import type { JpegPicture } from '../pictures/jpeg.ts'
import { chartHeight, layoutChart } from './layout-chart.ts'
import type { HeadingPlace } from './layout-contents.ts'
import { layoutContents } from './layout-contents.ts'
import { layoutCode } from './layout-code.ts'
import { isCover, layoutCover } from './layout-cover.ts'
import { layoutFields } from './layout-fields.ts'
import { layoutFigure } from './layout-figure.ts'
import {
  headingLines,
  layoutLines,
  layoutSignature,
  layoutTitle,
  paragraphLines,
  paragraphStyle,
} from './layout-paragraph.ts'
import { layoutPhotos, photosLead } from './layout-photos.ts'
import { layoutSigning, signingHeight } from './layout-signing.ts'
import { layoutTable, prepareTable } from './layout-table.ts'
import { drawPageNumbers, numberPages } from './page-numbers.ts'
import type { Page } from './page.ts'
import { PageFlow } from './page-flow.ts'
import type { PageGeometry } from './page-geometry.ts'
import { landscape, portrait } from './page-geometry.ts'
import { bodyStyle, headingStyles, titleStyle } from './text-styles.ts'

export interface LayoutParts {
  readonly fonts: FontSet
  readonly pictures: ReadonlyMap<string, JpegPicture>
  /** Called between blocks, so that a long layout can show progress and be cancelled. */
  readonly onBlock: (done: number, total: number) => Promise<void>
}

/** A document as pages of positioned text, rules and pictures. A document without blocks is one empty page. */
export async function layoutDocument(document: ReportDocument, parts: LayoutParts): Promise<readonly Page[]> {
  const flow = new PageFlow()
  const marks: Marks = { headings: [], contents: [] }
  flow.startPage(portrait)
  const cover = coverBlocks(document.blocks)
  if (cover.length > 0) layoutCover(flow, cover, parts.fonts)
  for (let index = cover.length; index < document.blocks.length; index += 1) {
    await parts.onBlock(index, document.blocks.length)
    layoutBlock(flow, document.blocks, index, parts, marks)
  }
  const pages = withoutEmptyEnd(flow.pages)
  const numbers = numberPages(pages)
  drawPageNumbers(numbers, parts.fonts)
  return withContents(pages, marks, numbers, parts.fonts)
}

/** What is only known when all pages are: where each heading came to stand, and before which page the contents go. */
interface Marks {
  readonly headings: HeadingPlace[]
  readonly contents: { readonly block: ContentsBlock; readonly before: number }[]
}

function withContents(
  pages: readonly Page[],
  { headings, contents }: Marks,
  numbers: ReadonlyMap<Page, number>,
  fonts: FontSet,
): readonly Page[] {
  return contents.reduceRight<readonly Page[]>(
    (all, { block, before }) => [
      ...all.slice(0, before),
      ...layoutContents(block, headings, numbers, fonts),
      ...all.slice(before),
    ],
    pages,
  )
}

/** The blocks before the first page break, when they make a cover. */
function coverBlocks(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'page-break')
  const first = blocks.slice(0, Math.max(0, end))
  return isCover(first) ? first : []
}

function layoutBlock(
  flow: PageFlow,
  blocks: readonly Block[],
  index: number,
  parts: LayoutParts,
  marks: Marks,
): void {
  const block = blocks[index]
  if (!block) return
  const { fonts } = parts
  if (block.kind !== 'page-break') flow.turn(geometryAt(blocks, index))
  const width = flow.geometry.bodyWidth
  switch (block.kind) {
    case 'title':
      layoutTitle(flow, block, titleStyle, fonts)
      break
    case 'heading': {
      if (!flow.fits(leadHeight(blocks, index, parts, flow.geometry))) flow.breakPage()
      const text = cleanText(block.text).replaceAll('\n', ' ')
      flow.draw({ kind: 'bookmark', level: block.level, text, y: flow.y })
      marks.headings.push({ level: block.level, text: block.text, page: flow.page })
      layoutLines(flow, headingLines(block, fonts, width), headingStyles[block.level])
      break
    }
    case 'paragraph':
      layoutLines(flow, paragraphLines(block, fonts, width), paragraphStyle(block))
      break
    case 'fields':
      layoutFields(flow, block, fonts)
      break
    case 'table':
      layoutTable(flow, prepareTable(block, fonts, flow.geometry))
      break
    case 'figure': {
      const picture = parts.pictures.get(block.blob)
      if (!picture) throw new Error(`picture ${block.blob} was not loaded`)
      layoutFigure(flow, block, picture, fonts)
      break
    }
    case 'chart':
      layoutChart(flow, block, fonts)
      break
    case 'photos':
      layoutPhotos(flow, block, parts.pictures, fonts)
      break
    case 'contents':
      flow.breakPage()
      marks.contents.push({ block, before: flow.pages.length - 1 })
      break
    case 'signing':
      layoutSigning(flow, block, parts.pictures, fonts)
      break
    case 'code':
      layoutCode(flow, block, fonts)
      break
    case 'signature':
      layoutSignature(flow, block, fonts)
      break
    case 'page-break':
      flow.breakPage()
      break
  }
}

/** What must stand on one page from this block on: headings keep with the beginning of what they head. */
function leadHeight(
  blocks: readonly Block[],
  index: number,
  parts: LayoutParts,
  geometry: PageGeometry,
): number {
  const block = blocks[index]
  switch (block?.kind) {
    case 'heading': {
      const lines = headingLines(block, parts.fonts, geometry.bodyWidth).length
      const own = lines * headingStyles[block.level].lineHeight
      return Math.min(own + leadHeight(blocks, index + 1, parts, geometry), geometry.bodyHeight)
    }
    case 'paragraph': {
      const lines = paragraphLines(block, parts.fonts, geometry.bodyWidth).length
      return (lines === 3 ? 3 : Math.min(lines, 2)) * paragraphStyle(block).lineHeight
    }
    case 'table':
      return Math.min(prepareTable(block, parts.fonts, geometry).leadHeight, geometry.bodyHeight * 0.8)
    case 'chart':
      return chartHeight(block)
    case 'photos':
      return photosLead()
    case 'signing':
      return signingHeight(block)
    case 'fields':
    case 'figure':
    case 'signature':
      return 3 * bodyStyle.lineHeight
    default:
      return 0
  }
}

/** Wide tables lie on turned paper, together with the titles and headings right above and the notes right below them. */
function geometryAt(blocks: readonly Block[], index: number): PageGeometry {
  const block = blocks[index]
  if (block?.kind === 'table') return block.orientation === 'landscape' ? landscape : portrait
  if (block?.kind === 'title' || block?.kind === 'heading') {
    return index + 1 < blocks.length ? geometryAt(blocks, index + 1) : portrait
  }
  if (block?.kind === 'paragraph' && block.tone === 'note' && index > 0) {
    return isWideTable(blocks[index - 1]) ? landscape : portrait
  }
  return portrait
}

function isWideTable(block: Block | undefined): boolean {
  return block?.kind === 'table' && block.orientation === 'landscape'
}

function withoutEmptyEnd(pages: readonly Page[]): readonly Page[] {
  const last = pages.at(-1)
  return last && pages.length > 1 && last.drawings.length === 0 ? pages.slice(0, -1) : pages
}
