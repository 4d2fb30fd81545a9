import type { PageGlyph } from './page-content.ts'
import { fills } from './paragraph-starts.ts'
import type { RuledTable } from './ruled-tables.ts'
import type { TextLine } from './text-lines.ts'
import { textLines } from './text-lines.ts'

/** The last line that starts at or before a place; -1 outside. */
function fieldAt(places: readonly number[], place: number): number {
  if (place < (places[0] ?? 0) || place > (places.at(-1) ?? 0)) return -1
  return Math.min(
    places.length - 2,
    places.findLastIndex((one) => one <= place),
  )
}

export interface TableTexts {
  /** One text for each column; a merged cell's stands in its first field. */
  readonly rows: readonly (readonly string[])[]
  /** Glyphs that stand in no cell. */
  readonly outside: readonly PageGlyph[]
}

/** Puts what is drawn inside a grid into its cells. */
export function tableTexts({ xs, ys, anchors }: RuledTable, glyphs: readonly PageGlyph[]): TableTexts {
  const cells = new Map<string, PageGlyph[]>()
  const outside: PageGlyph[] = []
  for (const glyph of glyphs) {
    const row = fieldAt(ys, glyph.y - 0.35 * glyph.size)
    const column = fieldAt(xs, glyph.x + glyph.width / 2)
    const anchor = anchors[row]?.[column]
    if (!anchor) {
      outside.push(glyph)
      continue
    }
    const key = `${anchor.row}/${anchor.column}`
    const cell = cells.get(key)
    if (cell) cell.push(glyph)
    else cells.set(key, [glyph])
  }
  const rows = anchors.map((fields, row) =>
    fields.map((anchor, column) => {
      const first = anchor.row === row && anchor.column === column
      return first ? cellText(textLines(cells.get(`${row}/${column}`) ?? [])) : ''
    }),
  )
  return { rows, outside }
}

/**
 * Lines of a cell joined where one only goes on with the line before: that one then fills the cell, or, in a narrow cell, all
 * hold no more than a few characters.
 */
function cellText(lines: readonly TextLine[]): string {
  const right = Math.max(...lines.map((line) => line.right))
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1]
    if (!before) return line.text
    const full = fills(before, line, right) || [...before.text].length <= 2
    return text + (full ? joint(text, line.text) : '\n') + line.text
  }, '')
}

/** Words of Latin letters keep their blank over the end of a line; figures and hanzi have none. */
function joint(before: string, after: string): string {
  return /[A-Za-z,;:]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : ''
}
