import type { PageGlyph } from './page-content.ts'

export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly baseline: number
  /** Of its largest characters. */
  readonly size: number
  /** Set apart by a wide gap: a label and what was filled in, two signatures side by side. */
  readonly parted: boolean
}

interface OpenLine {
  baseline: number
  size: number
  readonly glyphs: PageGlyph[]
}

/** Glyphs whose baselines lie so close, in parts of their size, stand on one line: superscripts too. */
const sameLine = 0.45
/** Glyphs come by their height, so only the lines begun last can be theirs. */
const nearby = 12
/** Two of the same character nearer than this are one, drawn twice to look bold. */
const sameGlyph = 0.15
/** Wider gaps part words. Lines set full stretch between hanzi, so there a gap must be wide to mean something. */
const wordGap = 0.2
const hanziGap = 1.2
const partingGap = 2

const wide =
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’—…·]|[\u{20000}-\u{3FFFF}]/u

/** Lines from top to bottom, the characters of each from left to right, whatever the order they were drawn in. */
export function textLines(glyphs: readonly PageGlyph[]): readonly TextLine[] {
  const lines: OpenLine[] = []
  for (const glyph of [...glyphs].sort((one, other) => one.y - other.y)) {
    const line = lines
      .slice(-nearby)
      .findLast(({ baseline, size }) => Math.abs(glyph.y - baseline) <= sameLine * Math.max(size, glyph.size))
    if (!line) lines.push({ baseline: glyph.y, size: glyph.size, glyphs: [glyph] })
    else {
      line.glyphs.push(glyph)
      if (glyph.size > line.size) Object.assign(line, { baseline: glyph.y, size: glyph.size })
    }
  }
  return lines
    .map(closed)
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.baseline - other.baseline)
}

function closed({ baseline, size, glyphs }: OpenLine): TextLine {
  const ordered = withoutDoubles([...glyphs].sort((one, other) => one.x - other.x))
  let text = ''
  let parted = false
  let before: PageGlyph | null = null
  for (const glyph of ordered) {
    if (before && !text.endsWith(' ') && gapBetween(before, glyph) > limitBetween(before, glyph)) text += ' '
    text += glyph.text
    if (glyph.text.trim() === '') continue
    if (before && gapBetween(before, glyph) > partingGap) parted = true
    before = glyph
  }
  const inked = ordered.filter((glyph) => glyph.text.trim() !== '')
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...inked.map(({ x }) => x)),
    right: Math.max(...inked.map(({ x, width }) => x + width)),
    top: baseline - 0.88 * size,
    baseline,
    size,
    parted,
  }
}

/** In parts of the larger one's size. */
function gapBetween(before: PageGlyph, glyph: PageGlyph): number {
  return (glyph.x - before.x - before.width) / Math.max(before.size, glyph.size)
}

function limitBetween(before: PageGlyph, glyph: PageGlyph): number {
  return wide.test(before.text) || wide.test(glyph.text) ? hanziGap : wordGap
}

function withoutDoubles(ordered: readonly PageGlyph[]): readonly PageGlyph[] {
  const kept: PageGlyph[] = []
  for (const glyph of ordered) {
    const near = sameGlyph * glyph.size
    const twice = kept
      .slice(-3)
      .some(({ text, x, y }) => text === glyph.text && glyph.x - x < near && Math.abs(glyph.y - y) < near)
    if (!twice) kept.push(glyph)
  }
  return kept
}
