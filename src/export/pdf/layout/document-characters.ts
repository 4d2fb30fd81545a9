import type { Block, ReportDocument } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { Face } from '../fonts/faces.ts'
import { paragraphStyle } from './layout-paragraph.ts'
import {
  bodyStyle,
  captionStyle,
  coverTitleStyle,
  headingStyles,
  noteStyle,
  pageNumberStyle,
  tableCellStyle,
  tableEmphasisStyle,
  tableHeaderStyle,
} from './text-styles.ts'

type FacedText = readonly [Face, string]

/** Every character a document needs, by the face it will be set in: asked for before anything is drawn. */
export function documentCharacters(document: ReportDocument): ReadonlyMap<Face, ReadonlySet<string>> {
  const characters = new Map<Face, Set<string>>()
  const texts: FacedText[] = [[pageNumberStyle.face, '— 0123456789'], ...document.blocks.flatMap(facedTexts)]
  for (const [face, text] of texts) {
    const set = characters.get(face) ?? new Set()
    for (const character of cleanText(text)) if (character !== '\n') set.add(character)
    characters.set(face, set)
  }
  return characters
}

function facedTexts(block: Block): readonly FacedText[] {
  switch (block.kind) {
    case 'title':
      return [[coverTitleStyle.face, block.text]]
    case 'heading':
      return [[headingStyles[block.level].face, block.text]]
    case 'paragraph':
      return [[paragraphStyle(block).face, block.text]]
    case 'fields':
      return block.rows.map((row) => [bodyStyle.face, row.label + row.value])
    case 'table':
      return [
        [captionStyle.face, block.caption],
        [noteStyle.face, block.unitNote],
        ...block.header.flat().map((cell): FacedText => [tableHeaderStyle.face, cell.text]),
        ...block.rows
          .flat()
          .map((cell): FacedText => [
            cell.emphasis ? tableEmphasisStyle.face : tableCellStyle.face,
            cell.text,
          ]),
      ]
    case 'figure':
      return [[noteStyle.face, block.caption]]
    case 'signature':
      return block.lines.map((line) => [bodyStyle.face, line])
    case 'page-break':
      return []
  }
}
