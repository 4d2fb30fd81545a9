import type { FontSet, Glyph } from '../fonts/font-set.ts'
import type { TextStyle } from '../layout/text-styles.ts'
import type { Atom } from './atoms.ts'
import { atomsOf } from './atoms.ts'
import type { BrokenLine } from './break-lines.ts'
import { breakLines } from './break-lines.ts'

export type Alignment = 'justify' | 'start' | 'center' | 'end'

export interface PlacedGlyph {
  readonly glyph: Glyph
  /** From the left edge of the text's box, in points. */
  readonly x: number
}

/** A line of one style, ready to be drawn. */
export interface SetLine {
  readonly glyphs: readonly PlacedGlyph[]
  readonly size: number
}

export interface SetOptions {
  readonly width: number
  readonly align: Alignment
  /** Left out of the first line. */
  readonly indent?: number
  /** Words a line should not part. */
  readonly phrases?: readonly string[]
}

/** Sets text in a box: line feeds begin new paragraphs. No text gives no line. */
export function setLines(
  text: string,
  style: TextStyle,
  fonts: FontSet,
  options: SetOptions,
): readonly SetLine[] {
  const indent = options.indent ?? 0
  return text.split('\n').flatMap((paragraph) => {
    const atoms = atomsOf(paragraph, style, fonts, options.phrases)
    const lines = breakLines(atoms, {
      firstWidth: options.width - indent,
      width: options.width,
      hang: options.align === 'justify',
    })
    return lines.map((line, index) => placeLine(line, style, options, index === 0 ? indent : 0))
  })
}

export interface BalanceOptions {
  readonly width: number
  readonly align?: 'start' | 'center'
  readonly phrases?: readonly string[]
}

/** As few lines as in the full width, but of about equal length (梯形、菱形 of titles); centred unless told otherwise. */
export function setBalanced(
  text: string,
  style: TextStyle,
  fonts: FontSet,
  { align = 'center', ...options }: BalanceOptions,
): readonly SetLine[] {
  const set = (width: number): readonly SetLine[] =>
    setLines(text, style, fonts, { ...options, width, align })
  const full = set(options.width)
  if (full.length < 2) return full
  const step = style.size / 4
  const fullest = textWidth(text, style, fonts) / full.length
  const least = Math.max(widestPiece(text, style, fonts, options.phrases), fullest)
  let width = options.width
  while (width - step >= least && set(width - step).length === full.length) width -= step
  const offset = align === 'center' ? (options.width - width) / 2 : 0
  return set(width).map((line) => ({
    ...line,
    glyphs: line.glyphs.map(({ glyph, x }) => ({ glyph, x: x + offset })),
  }))
}

/** Width of the widest piece that no line break may part, such as a number: what a table column must hold. */
export function widestPiece(
  text: string,
  style: TextStyle,
  fonts: FontSet,
  phrases?: readonly string[],
): number {
  let widest = 0
  for (const paragraph of text.split('\n')) {
    let width = 0
    for (const atom of atomsOf(paragraph, style, fonts, phrases)) {
      width += atom.width
      widest = Math.max(widest, width)
      if (atom.breakAfter || atom.space) width = 0
    }
  }
  return widest
}

export function textWidth(text: string, style: TextStyle, fonts: FontSet): number {
  return atomsOf(text.replaceAll('\n', ''), style, fonts).reduce((sum, atom) => sum + atom.width, 0)
}

function placeLine(line: BrokenLine, style: TextStyle, options: SetOptions, indent: number): SetLine {
  const room = options.width - indent
  const given = line.squeeze > 0 ? squeezes(line.atoms, line.squeeze) : []
  const stretched = options.align === 'justify' && !line.last && line.squeeze === 0
  const gap = stretched ? stretch(line, room, style.size) : 0
  const width = Math.min(line.width, room)
  let x =
    indent + (options.align === 'end' ? room - width : options.align === 'center' ? (room - width) / 2 : 0)
  const glyphs: PlacedGlyph[] = []
  line.atoms.forEach((atom, index) => {
    const squeeze = given[index] ?? 0
    if (atom.blank === 'before') x -= squeeze
    let inside = x
    for (const { glyph, width: advance } of atom.glyphs) {
      glyphs.push({ glyph, x: inside })
      inside += advance
    }
    const last = line.hangs ? line.atoms.length - 2 : line.atoms.length - 1
    x += atom.width + (index < last ? gap : 0) - (atom.blank === 'after' ? squeeze : 0)
  })
  return { glyphs, size: style.size }
}

/** Equal room between atoms, never inside a word; a line that would look torn stays ragged. */
function stretch(line: BrokenLine, room: number, size: number): number {
  const gaps = line.atoms.length - (line.hangs ? 2 : 1)
  const gap = gaps > 0 ? (room - line.width) / gaps : 0
  return gap > size * 0.6 ? 0 : Math.max(0, gap)
}

/** What each mark gives up: the closing mark at the end first, the rest evenly. */
function squeezes(atoms: readonly Atom[], wanted: number): readonly number[] {
  const last = atoms.at(-1)
  const fromLast = last?.blank === 'after' ? Math.min(last.shrink, wanted) : 0
  const capacity = atoms.slice(0, -1).reduce((sum, atom) => sum + atom.shrink, 0)
  const share = capacity > 0 ? Math.min(1, (wanted - fromLast) / capacity) : 0
  return atoms.map((atom, index) => (index === atoms.length - 1 ? fromLast : atom.shrink * share))
}
