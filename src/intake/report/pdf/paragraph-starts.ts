import type { PageItem } from './page-lines.ts'
import type { TextLine } from './text-lines.ts'

/** Where lines of the running text begin and end. */
export interface TextEdges {
  readonly left: number
  readonly right: number
  /** Of its characters. */
  readonly size: number
}

/** How many lines must begin at a place for it to be an edge, in parts of all. */
const enough = 0.08

export function textEdges(items: readonly PageItem[]): TextEdges {
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
  const longest = Math.max(0, ...lines.map(({ left, right }) => right - left))
  const long = lines.filter(({ left, right }) => right - left > 0.6 * longest)
  const lefts = long.map(({ left }) => left).sort((one, other) => one - other)
  const rights = long.map(({ right }) => right).sort((one, other) => one - other)
  const left = lefts.find(
    (place, index) => (lefts[index + Math.floor(enough * lefts.length)] ?? place) < place + 3,
  )
  const sizes = lines.map(({ size }) => size).sort((one, other) => one - other)
  return {
    left: left ?? 0,
    right: rights[Math.floor(0.9 * (rights.length - 1))] ?? 0,
    size: sizes[Math.floor(sizes.length / 2)] ?? 0,
  }
}

/**
 * Whether a line goes on with the paragraph of the one before: that one is full, and this one is not set in as the first line
 * of a paragraph is.
 */
export function goesOn(before: TextLine, line: TextLine, edges: TextEdges): boolean {
  if (before.parted || Math.abs(before.size - line.size) > 0.2 * line.size) return false
  if (isTitle(before, line, edges.size)) return true
  return fills(before, line, edges.right) && line.left < edges.left + line.size
}

/** Two centred lines larger than the text are one title, broken where it looks well. */
function isTitle(before: TextLine, line: TextLine, size: number): boolean {
  const middle = ({ left, right }: TextLine): number => (left + right) / 2
  const below = line.baseline - before.baseline
  return (
    Math.min(before.size, line.size) > 1.3 * size &&
    Math.abs(middle(before) - middle(line)) < 0.5 * line.size &&
    below > 0 &&
    below < 2.2 * line.size
  )
}

/** Whether `line` had to begin because its first characters had no room after the line before. */
export function fills(before: TextLine, line: TextLine, right: number): boolean {
  return right - before.right < firstWordWidth(line) + 0.6 * line.size
}

/** What is not parted over two lines: a figure with its separators, a character with the marks around it. */
function firstWordWidth({ text, size }: TextLine): number {
  const [word = ''] =
    /^(?:[\x21-\x7e]+|[（《〈「『【〔“‘]*.[，。、；：！？”’）》〉」』】〕％]*)/u.exec(text) ?? []
  return [...word].reduce((sum, character) => sum + (character < '\x7f' ? 0.55 : 1), 0) * size
}
