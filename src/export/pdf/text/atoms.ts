import type { FontSet, Glyph } from '../fonts/font-set.ts'
import type { TextStyle } from '../layout/text-styles.ts'
import {
  blankAfter,
  blankBefore,
  isDoubled,
  isSpace,
  isWordCharacter,
  mayNotBegin,
  mayNotEnd,
  unitLength,
} from './character-classes.ts'

/** A glyph and the room it takes, in points. */
export interface SizedGlyph {
  readonly glyph: Glyph
  readonly width: number
}

/** The smallest piece a line is filled with. */
export interface Atom {
  readonly glyphs: readonly SizedGlyph[]
  readonly width: number
  readonly space: boolean
  /** How much narrower it may become, and whether the blank is before or after its ink. */
  readonly shrink: number
  readonly blank: 'before' | 'after' | null
  /** Whether a line may end after this atom. */
  readonly breakAfter: boolean
}

/** Cuts one paragraph (no line feeds) into atoms. */
export function atomsOf(text: string, style: TextStyle, fonts: FontSet): readonly Atom[] {
  const characters = [...text]
  const pieces = splitPieces(characters)
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const glyphs = piece.characters.map((character) => sized(character, style, fonts))
    const single = piece.characters.length === 1 ? (piece.characters[0] ?? '') : ''
    const blank = blankAfter(single) ? 'after' : blankBefore(single) ? 'before' : null
    return {
      glyphs,
      width: glyphs.reduce((sum, glyph) => sum + glyph.width, 0),
      space: piece.kind === 'space',
      shrink: blank && (glyphs[0]?.glyph.advance ?? 0) > 0.9 ? style.size * 0.5 : 0,
      blank,
      breakAfter: next === undefined || mayBreakBetween(piece, next),
    }
  })
}

function sized(character: string, style: TextStyle, fonts: FontSet): SizedGlyph {
  const glyph = fonts.glyph(style.face, character)
  const tracking = glyph.advance > 0.9 ? style.tracking : 0
  return { glyph, width: glyph.advance * style.size + tracking }
}

interface Piece {
  readonly characters: readonly string[]
  readonly kind: 'word' | 'mark' | 'space'
  /** Kept with the next piece: a number before its unit. */
  readonly glued: boolean
}

function splitPieces(characters: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  let position = 0
  while (position < characters.length) {
    const first = characters[position] ?? ''
    let end = position + 1
    if (isWordCharacter(first)) {
      while (end < characters.length && isWordCharacter(characters[end] ?? '')) end += 1
      const isNumber = /\d$/.test(characters[end - 1] ?? '')
      const unit = isNumber ? unitLength(characters, end) : 0
      pieces.push({ characters: characters.slice(position, end), kind: 'word', glued: unit > 0 })
      for (let offset = 0; offset < unit; offset += 1)
        pieces.push({ characters: [characters[end + offset] ?? ''], kind: 'mark', glued: offset < unit - 1 })
      position = end + unit
      continue
    }
    if (isDoubled(first, characters[end])) end += 1
    const kind = isSpace(first) ? 'space' : 'mark'
    pieces.push({ characters: characters.slice(position, end), kind, glued: false })
    position = end
  }
  return pieces
}

function mayBreakBetween(piece: Piece, next: Piece): boolean {
  if (piece.glued) return false
  if (next.kind === 'space') return false
  const last = piece.characters.at(-1) ?? ''
  return !mayNotEnd(last) && !mayNotBegin(next.characters[0] ?? '')
}
