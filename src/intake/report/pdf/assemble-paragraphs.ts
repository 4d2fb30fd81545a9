import { cleanText } from '../../../domain/report/document-text.ts'
import type { ReportParagraph } from '../contract.ts'
import type { TextEdges } from './paragraph-starts.ts'
import { goesOn, textEdges } from './paragraph-starts.ts'
import type { PageItem } from './page-lines.ts'
import type { CleanPage } from './running-lines.ts'

type RowItem = Extract<PageItem, { kind: 'row' }>

/** Lines and rows of all pages as paragraphs; a table that runs over pages has its head once. */
export function assembleParagraphs(pages: readonly CleanPage[]): readonly ReportParagraph[] {
  const edges = edgesByWidth(pages)
  const paragraphs: ReportParagraph[] = []
  let before: PageItem | null = null
  let head: readonly RowItem[] = []
  pages.forEach(({ width, items }, index) => {
    const repeated = before?.kind === 'row' ? repeatedHead(head, items) : 0
    items.forEach((item, place) => {
      if (place < repeated) return
      if (item.kind === 'row' && before?.kind !== 'row') head = []
      if (item.kind === 'row') head = head.length < 4 ? [...head, item] : head
      const paragraph = asParagraph(item, index + 1)
      if (paragraph.text === '') return
      const sheet = edges.get(Math.round(width)) ?? { left: 0, right: width, size: 0 }
      const continued =
        item.kind === 'line' && before?.kind === 'line' && goesOn(before.line, item.line, sheet)
      paragraphs.push(continued ? { ...paragraph, continues: true } : paragraph)
      before = item
    })
  })
  return paragraphs
}

/** Pages of one size share their margins. */
function edgesByWidth(pages: readonly CleanPage[]): ReadonlyMap<number, TextEdges> {
  const widths = new Set(pages.map(({ width }) => Math.round(width)))
  return new Map(
    [...widths].map((width) => [
      width,
      textEdges(pages.filter((page) => Math.round(page.width) === width).flatMap(({ items }) => items)),
    ]),
  )
}

function asParagraph(item: PageItem, page: number): ReportParagraph {
  if (item.kind === 'line') return { text: cleanText(item.line.text).trim(), page, kind: 'text' }
  const cells = item.cells.map((cell) => cleanText(cell).trim())
  return { text: cells.filter((cell) => cell !== '').join('\t'), page, kind: 'row', cells }
}

/** How many rows at the top of a page only repeat the first rows of the table it goes on with. */
function repeatedHead(head: readonly RowItem[], items: readonly PageItem[]): number {
  let count = 0
  for (const row of head) {
    const item = items[count]
    const same =
      item?.kind === 'row' &&
      item.xs.length === row.xs.length &&
      item.cells.every((cell, column) => cell === row.cells[column])
    if (!same) break
    count += 1
  }
  return count
}
