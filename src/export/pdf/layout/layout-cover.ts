import type { Block } from '../../../domain/report/document.ts'
import type { FontSet } from '../fonts/font-set.ts'
import { layoutFields } from './layout-fields.ts'
import {
  layoutLines,
  layoutSignature,
  layoutTitle,
  paragraphLines,
  paragraphStyle,
} from './layout-paragraph.ts'
import type { PageFlow } from './page-flow.ts'
import { bodyStyle, coverTitleStyle } from './text-styles.ts'

/** A first page of title, fields and a few lines: set apart from the body, without a page number. */
export function isCover(blocks: readonly Block[]): boolean {
  const kinds = blocks.map((block) => block.kind)
  const belongs = kinds.every((kind) => ['title', 'fields', 'paragraph', 'signature'].includes(kind))
  return belongs && kinds.includes('title') && kinds.includes('fields')
}

/** The title stands in the upper third, the fields below the middle: as far down as their number allows. */
export function layoutCover(flow: PageFlow, blocks: readonly Block[], fonts: FontSet): void {
  flow.page.numbered = false
  const { bodyHeight, bodyWidth } = flow.geometry
  const fields = blocks.reduce((rows, block) => rows + (block.kind === 'fields' ? block.rows.length : 0), 0)
  const fieldsTop = Math.max(bodyHeight * 0.4, Math.min(bodyHeight * 0.56, bodyHeight - (fields + 1) * 36))
  let titleSeen = false
  let fieldsSeen = false
  for (const block of blocks) {
    if (block.kind === 'title') {
      if (!titleSeen) descendTo(flow, bodyHeight * 0.16)
      layoutTitle(flow, block, coverTitleStyle, fonts)
      titleSeen = true
    } else if (block.kind === 'fields') {
      if (!fieldsSeen) descendTo(flow, fieldsTop)
      layoutFields(flow, block, fonts)
      fieldsSeen = true
    } else if (block.kind === 'paragraph') {
      if (fieldsSeen) flow.advance(bodyStyle.lineHeight / 2)
      layoutLines(flow, paragraphLines(block, fonts, bodyWidth), paragraphStyle(block))
    } else if (block.kind === 'signature') {
      layoutSignature(flow, block, fonts)
    }
  }
}

function descendTo(flow: PageFlow, height: number): void {
  const used = flow.geometry.bodyHeight - flow.room
  if (used < height) flow.advance(height - used)
}
