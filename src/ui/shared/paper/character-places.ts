import type { Block, ReportDocument } from '../../../domain/report/document.ts'
import type { EditorPlace } from './editor-places.ts'
import { placeBlocks } from './editor-places.ts'

/** One place where a character stands that no font of the report can draw. */
export interface CharacterPlace {
  readonly character: string
  /** The words around it, enough to recognise the line. */
  readonly excerpt: string
  readonly place: EditorPlace | null
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'fields':
      return block.rows.map((row) => `${row.label}${row.value}`)
    case 'table':
      return [
        block.caption,
        block.unitNote,
        ...[...block.header, ...block.rows].flatMap((row) => row.map((cell) => cell.text)),
      ]
    case 'figure':
      return [block.caption]
    case 'chart':
      return [...block.points.map(({ label, text }) => `${label}${text}`), block.caption]
    case 'photos':
      return block.photos.map(({ number, caption }) => `${number} ${caption}`)
    case 'contents':
      return [block.title]
    case 'signing':
      return [...block.places.map(({ label, name }) => `${label}${name}`), block.seal]
    case 'code':
    case 'signature':
      return block.lines
    case 'page-break':
      return []
  }
}

function excerptAround(text: string, character: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  const at = characters.indexOf(character)
  const start = Math.max(0, at - 8)
  const end = Math.min(characters.length, at + 9)
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`
}

const shownPerCharacter = 5

/** Where each of the characters stands, in reading order; at most five places for one character. */
export function characterPlaces(document: ReportDocument, characters: string): readonly CharacterPlace[] {
  const blocks = placeBlocks(document)
  return [...new Set(characters)].flatMap((character) =>
    blocks
      .flatMap(({ block, place }) =>
        textsOf(block)
          .filter((text) => text.includes(character))
          .map((text) => ({ character, excerpt: excerptAround(text, character), place })),
      )
      .slice(0, shownPerCharacter),
  )
}
