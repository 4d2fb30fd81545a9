import type { Block, TableBlock } from '../../domain/report/document.ts'

/** Blocks on paper of one orientation. Cover and contents stand alone and are not counted as pages. */
export interface ReportSection {
  readonly part: 'cover' | 'contents' | 'body'
  readonly orientation: TableBlock['orientation']
  readonly blocks: readonly Block[]
}

/** A first page of title, fields and a few lines, ended by a page break. */
function coverBlocks(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'page-break')
  const first = blocks.slice(0, Math.max(0, end))
  const kinds = first.map((block) => block.kind)
  const belongs = kinds.every((kind) => ['title', 'fields', 'paragraph', 'signature'].includes(kind))
  return belongs && kinds.includes('title') && kinds.includes('fields') ? first : []
}

/** The report cut where its paper turns. A page break that falls together with such a cut is the cut. */
export function sectionsOf(blocks: readonly Block[]): readonly ReportSection[] {
  const cover = coverBlocks(blocks)
  const sections: { part: ReportSection['part']; orientation: TableBlock['orientation']; blocks: Block[] }[] =
    []
  if (cover.length > 0) sections.push({ part: 'cover', orientation: 'portrait', blocks: [...cover] })
  const body = blocks.slice(cover.length === 0 ? 0 : cover.length + 1)
  body.forEach((block, index) => {
    const orientation = orientationAt(body, index)
    const last = sections.at(-1)
    if (block.kind === 'contents') sections.push({ part: 'contents', orientation, blocks: [block] })
    else if (last?.part === 'body' && last.orientation === orientation) last.blocks.push(block)
    else sections.push({ part: 'body', orientation, blocks: [block] })
  })
  return sections
    .map((section) => ({ ...section, blocks: withoutOuterBreaks(section.blocks) }))
    .filter((section) => section.blocks.length > 0)
}

/** Wide tables lie on turned paper, together with the titles and headings right above and the notes right below them. */
function orientationAt(blocks: readonly Block[], index: number): TableBlock['orientation'] {
  const block = blocks[index]
  if (block?.kind === 'table') return block.orientation
  if (block?.kind === 'title' || block?.kind === 'heading' || block?.kind === 'page-break')
    return index + 1 < blocks.length ? orientationAt(blocks, index + 1) : 'portrait'
  const before = blocks[index - 1]
  const note = block?.kind === 'paragraph' && block.tone === 'note'
  if (note && before?.kind === 'table') return before.orientation
  return 'portrait'
}

function withoutOuterBreaks(blocks: readonly Block[]): readonly Block[] {
  const isBreak = (block: Block | undefined): boolean => block?.kind === 'page-break'
  let [start, end] = [0, blocks.length]
  while (start < end && isBreak(blocks[start])) start += 1
  while (end > start && isBreak(blocks[end - 1])) end -= 1
  return blocks.slice(start, end)
}
