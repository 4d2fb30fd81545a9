import type { FontSet, Glyph } from '../fonts/font-set.ts'
import type { TextStyle } from '../layout/text-styles.ts'
import {
  blankAfter,
  blankBefore,
  isDoubled,
  isSpace,
  isWordCharacter,
  mayHang,
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
  /** Whether it may stand outside the right edge. */
  readonly hangs: boolean
  /** Whether a line may end after this atom. */
  readonly breakAfter: boolean
}

/** Cuts one paragraph (no line feeds) into atoms. */
export function atomsOf(
  text: string,
  style: TextStyle,
  fonts: FontSet,
  phrases: readonly string[] = [],
): readonly Atom[] {
  const pieces = splitPieces([...text], phrases)
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const glyphs = piece.characters.map((character) => sized(character, style, fonts))
    const single = piece.characters.length === 1 ? (piece.characters[0] ?? '') : ''
    const fullWidth = (glyphs[0]?.glyph.advance ?? 0) > 0.9
    const blank = blankAfter(single) ? 'after' : blankBefore(single) ? 'before' : null
    const meets = fullWidth && blank !== null && next !== undefined && meetsBlank(blank, next)
    const width = glyphs.reduce((sum, glyph) => sum + glyph.width, 0)
    return {
      glyphs,
      width: meets ? width - style.size / 2 : width,
      space: piece.kind === 'space',
      shrink: blank && fullWidth && !(meets && blank === 'after') ? style.size / 2 : 0,
      blank,
      hangs: fullWidth && mayHang(single),
      breakAfter: next === undefined || mayBreakBetween(piece, next),
    }
  })
}

/** Two marks side by side would leave a hole of a whole square: the first gives up half of one (标点挤压). */
function meetsBlank(blank: 'before' | 'after', next: Piece): boolean {
  const [character = ''] = next.characters
  return (
    next.characters.length === 1 && (blankBefore(character) || (blank === 'after' && blankAfter(character)))
  )
}

function sized(character: string, style: TextStyle, fonts: FontSet): SizedGlyph {
  const glyph = fonts.glyph(style.face, character)
  const tracking = glyph.advance > 0.9 ? style.tracking : 0
  return { glyph, width: glyph.advance * style.size + tracking }
}

interface Piece {
  readonly characters: readonly string[]
  readonly kind: 'word' | 'mark' | 'space'
  /** Kept with the next piece: a number before its unit, a character inside a phrase. */
  readonly glued: boolean
}

function splitPieces(characters: readonly string[], phrases: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = []
  const insidePhrase = phrasePositions(characters, phrases)
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
        pieces.push({
          characters: [characters[end + offset] ?? ''],
          kind: 'mark',
          glued: offset < unit - 1 || insidePhrase.has(end + offset),
        })
      position = end + unit
      continue
    }
    if (isDoubled(first, characters[end])) end += 1
    const kind = isSpace(first) ? 'space' : 'mark'
    pieces.push({ characters: characters.slice(position, end), kind, glued: insidePhrase.has(position) })
    position = end
  }
  return pieces
}

/** Positions after which no line may end because a phrase goes on. */
function phrasePositions(characters: readonly string[], phrases: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const phrase of phrases) {
    const length = [...phrase].length
    for (let start = 0; start + length <= characters.length; start += 1) {
      if (characters.slice(start, start + length).join('') !== phrase) continue
      for (let offset = 0; offset < length - 1; offset += 1) inside.add(start + offset)
    }
  }
  return inside
}

function mayBreakBetween(piece: Piece, next: Piece): boolean {
  if (piece.glued) return false
  if (next.kind === 'space') return false
  const last = piece.characters.at(-1) ?? ''
  return !mayNotEnd(last) && !mayNotBegin(next.characters[0] ?? '')
}
