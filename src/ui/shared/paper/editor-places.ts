import type { Block, ReportDocument } from '../../../domain/report/document.ts'

/** Where a part of the report is written: its name on paper and the route below the evaluation. */
export interface EditorPlace {
  readonly label: string
  readonly path: string
}

export interface PlacedBlock {
  readonly block: Block
  /** The editor behind the block; null for what no page edits. */
  readonly place: EditorPlace | null
  /** True on the block that opens a part: the jump is offered once per part, not once per line. */
  readonly opensPart: boolean
}

/** What a part is called after the block that opens it; null for blocks that only go on with one. */
function partName(block: Block): string | null {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'table':
      return block.caption
    case 'fields':
      return '封面'
    case 'signature':
      return '落款'
    default:
      return null
  }
}

/** Every block with the page that edits it, as the builders of the report state it. */
export function placeBlocks(document: ReportDocument): readonly PlacedBlock[] {
  let part: EditorPlace | null = null
  return document.blocks.map((block) => {
    const path = 'place' in block ? block.place : undefined
    if (path === undefined) return { block, place: null, opensPart: false }
    const name = partName(block)
    const opensPart = name !== null && (block.kind === 'heading' || part?.path !== path)
    if (opensPart) part = { label: name, path }
    const place: EditorPlace = part?.path === path ? part : { label: labelOf(block), path }
    return { block, place, opensPart }
  })
}

/** A line that stands outside every part is recognised by how it begins: `附件1`, `预算执行率`. */
function labelOf(block: Block): string {
  return block.kind === 'paragraph' ? (block.text.split('：')[0] ?? '').slice(0, 20) : ''
}
