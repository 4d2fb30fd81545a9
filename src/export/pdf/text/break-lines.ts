import type { Atom } from './atoms.ts'
import { mayNotBegin } from './character-classes.ts'

export interface LineBreakOptions {
  /** Room of the first line and of the others, in points. */
  readonly firstWidth: number
  readonly width: number
  /** Whether a mark may hang outside the right edge. */
  readonly hang: boolean
}

/** A line as chosen: its atoms without surrounding spaces, and how much it must give up to fit (0 = none). */
export interface BrokenLine {
  readonly atoms: readonly Atom[]
  /** Without the mark that hangs. */
  readonly width: number
  readonly squeeze: number
  /** Whether the last atom stands outside the right edge. */
  readonly hangs: boolean
  readonly last: boolean
}

const tolerance = 0.01

/**
 * Fills lines greedily. A mark that may not begin a line gives up its blank half, else it hangs outside where that is allowed,
 * else all marks of the line give up theirs, else the character before it goes down with it. A word wider than a line is cut
 * at the line's end.
 */
export function breakLines(atoms: readonly Atom[], options: LineBreakOptions): readonly BrokenLine[] {
  const lines: BrokenLine[] = []
  let rest = atoms
  while (rest.length > 0) {
    const room = lines.length === 0 ? options.firstWidth : options.width
    const count = fittingCount(rest, room, options.hang)
    if (count === 0) {
      const [forced, remaining] = forceLine(rest, room)
      lines.push(lineOf(forced, room, remaining.length === 0, options.hang))
      rest = remaining
      continue
    }
    let next = count
    while (rest[next]?.space) next += 1
    lines.push(lineOf(rest.slice(0, count), room, next >= rest.length, options.hang))
    rest = rest.slice(next)
  }
  return lines
}

/** How many atoms go on a line of this width; 0 when not even the first unbreakable group does. */
function fittingCount(atoms: readonly Atom[], room: number, hang: boolean): number {
  let width = 0
  let shrink = 0
  let best = 0
  for (const [index, atom] of atoms.entries()) {
    width += atom.width
    shrink += atom.shrink
    const end = atoms[index + 1]?.space === true || atom.breakAfter
    if (width <= room + tolerance) {
      if (end) best = index + 1
      continue
    }
    if (atom.space) continue
    if (end && hang && atom.hangs && width - atom.width <= room + tolerance) best = index + 1
    // Only a closing mark may be squeezed in: squeezing for an ordinary character would make uneven lines for nothing.
    const squeezable = atom.blank === 'after' || index > best
    if (end && squeezable && atom.blank === 'after' && width - shrink * 0.9 <= room + tolerance)
      best = index + 1
    if (width - shrink > room) break
  }
  return best
}

function lineOf(atoms: readonly Atom[], room: number, last: boolean, hang: boolean): BrokenLine {
  const kept = trimSpaces(atoms)
  const width = kept.reduce((sum, atom) => sum + atom.width, 0)
  const end = kept.at(-1)
  const hangs = hang && end !== undefined && end.hangs && width - end.shrink > room + tolerance
  if (hangs && width - end.width <= room + tolerance)
    return { atoms: kept, width: width - end.width, squeeze: 0, hangs, last }
  return { atoms: kept, width, squeeze: Math.max(0, width - room), hangs: false, last }
}

function trimSpaces(atoms: readonly Atom[]): readonly Atom[] {
  let [start, end] = [0, atoms.length]
  while (start < end && atoms[start]?.space) start += 1
  while (end > start && atoms[end - 1]?.space) end -= 1
  return atoms.slice(start, end)
}

/** Where no permitted break fits: whole atoms while they do, else a piece of a word that is wider than any line. */
function forceLine(atoms: readonly Atom[], room: number): readonly [readonly Atom[], readonly Atom[]] {
  let whole = 0
  let width = 0
  while (whole < atoms.length && width + (atoms[whole]?.width ?? 0) <= room) {
    width += atoms[whole]?.width ?? 0
    whole += 1
  }
  const next = atoms[whole]
  if (!next || (whole > 0 && next.width <= room)) return [atoms.slice(0, whole), atoms.slice(whole)]
  const [head, tail] = cutAtom(next, room - width)
  const remaining = tail.glyphs.length > 0 ? [tail, ...atoms.slice(whole + 1)] : atoms.slice(whole + 1)
  return [[...atoms.slice(0, whole), head], remaining]
}

/** The longest beginning of an atom that fits (at least one glyph), and what remains. */
function cutAtom(atom: Atom, room: number): readonly [Atom, Atom] {
  let width = 0
  let count = 0
  for (const glyph of atom.glyphs) {
    if (count > 0 && width + glyph.width > room) break
    width += glyph.width
    count += 1
  }
  count = withoutForbiddenStart(atom, count)
  width = atom.glyphs.slice(0, count).reduce((sum, glyph) => sum + glyph.width, 0)
  const head: Atom = { ...atom, glyphs: atom.glyphs.slice(0, count), width, breakAfter: true }
  return [head, { ...atom, glyphs: atom.glyphs.slice(count), width: atom.width - width }]
}

/** A cut further to the left where the rest would begin with a mark that may not begin a line. */
function withoutForbiddenStart(atom: Atom, count: number): number {
  let earlier = count
  while (earlier > 0 && mayNotBegin(atom.glyphs[earlier]?.glyph.character ?? '')) earlier -= 1
  return earlier > 0 ? earlier : count
}
