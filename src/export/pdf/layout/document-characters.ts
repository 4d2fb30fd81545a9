import type { Block, ReportDocument } from '../../../domain/report/document.ts'
import { cleanText } from '../../../domain/report/document-text.ts'
import type { Face } from '../fonts/faces.ts'
import { paragraphStyle } from './layout-paragraph.ts'
import {
  bodyStyle,
  captionStyle,
  chartTextStyle,
  codeTextStyle,
  contentsStyles,
  coverTitleStyle,
  headingStyles,
  noteStyle,
  pageNumberStyle,
  photoNoteStyle,
  photoNumberStyle,
  photoTextStyle,
  tableCellStyle,
  tableEmphasisStyle,
  tableHeaderStyle,
  titleStyle,
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
    case 'chart':
      return [
        [chartTextStyle.face, block.scale.map(({ text }) => text).join('')],
        [chartTextStyle.face, block.points.map(({ label, text }) => label + text).join('')],
        [captionStyle.face, block.caption],
      ]
    case 'photos':
      return block.photos.flatMap(({ number, caption, time, hash }): readonly FacedText[] => [
        [photoNumberStyle.face, number],
        [photoTextStyle.face, caption],
        [photoNoteStyle.face, time + hash],
      ])
    case 'contents':
      return [
        [titleStyle.face, block.title],
        ...block.entries.map(({ level, text }): FacedText => [
          level === 1 ? contentsStyles.first.face : contentsStyles.other.face,
          text,
        ]),
        [bodyStyle.face, '0123456789'],
      ]
    case 'signing':
      return block.places
        .map(({ label, name, date }): FacedText => [bodyStyle.face, label + name + date])
        .concat([[bodyStyle.face, block.seal]])
    case 'code':
      return block.lines.map((line) => [codeTextStyle.face, line])
    case 'signature':
      return block.lines.map((line) => [bodyStyle.face, line])
    case 'page-break':
      return []
  }
}
