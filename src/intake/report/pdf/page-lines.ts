import type { PageContent, PageGlyph, Rule } from './page-content.ts'
import { ruledTables } from './ruled-tables.ts'
import { tableTexts } from './table-texts.ts'
import type { TextLine } from './text-lines.ts'
import { textLines } from './text-lines.ts'

export type PageItem =
  | { readonly kind: 'line'; readonly line: TextLine }
  | {
      readonly kind: 'row'
      readonly top: number
      readonly cells: readonly string[]
      readonly xs: readonly number[]
    }

export interface PageItems {
  readonly width: number
  readonly height: number
  /** From top to bottom. */
  readonly items: readonly PageItem[]
  /** Something stands aslant or against the direction of the rest. */
  readonly slanted: boolean
  readonly unseen: number
}

/** The lines and table rows of a page in reading order. */
export function pageItems(page: PageContent): PageItems {
  const { content, slanted } = straightened(page)
  const tables = ruledTables(content.rules)
  let left = content.glyphs
  const items: (PageItem & { readonly at: number })[] = []
  for (const table of tables) {
    const { rows, outside } = tableTexts(table, left)
    left = outside
    rows.forEach((cells, row) => {
      const top = table.ys[row] ?? 0
      if (cells.some((cell) => cell !== '')) items.push({ kind: 'row', top, cells, xs: table.xs, at: top })
    })
  }
  for (const line of textLines(left)) items.push({ kind: 'line', line, at: line.baseline - 0.5 * line.size })
  items.sort((one, other) => one.at - other.at)
  return {
    width: content.width,
    height: content.height,
    items,
    slanted,
    unseen: content.glyphs.filter(({ unseen }) => unseen).length,
  }
}

/** A page lies as most of its text does: a wide table may be printed across. What stands otherwise is a watermark. */
function straightened(page: PageContent): { readonly content: PageContent; readonly slanted: boolean } {
  const counts = [0, 0, 0, 0]
  const quarterOf = ({ angle }: PageGlyph): number => (angle % 90 === 0 ? (angle / 90) % 4 : -1)
  for (const glyph of page.glyphs) {
    const quarter = quarterOf(glyph)
    if (quarter >= 0) counts[quarter] = (counts[quarter] ?? 0) + 1
  }
  const main = counts.indexOf(Math.max(...counts))
  const glyphs = page.glyphs.filter((glyph) => quarterOf(glyph) === main)
  const slanted = glyphs.length < page.glyphs.length
  const turn = (x: number, y: number): readonly [number, number] => {
    if (main === 1) return [y, page.width - x]
    if (main === 2) return [page.width - x, page.height - y]
    return main === 3 ? [page.height - y, x] : [x, y]
  }
  const content: PageContent = {
    width: main % 2 === 0 ? page.width : page.height,
    height: main % 2 === 0 ? page.height : page.width,
    glyphs: glyphs.map((glyph) => {
      const [x, y] = turn(glyph.x, glyph.y)
      return { ...glyph, x, y }
    }),
    rules: page.rules.map(({ x1, y1, x2, y2 }): Rule => {
      const [[fromX, fromY], [toX, toY]] = [turn(x1, y1), turn(x2, y2)]
      return { x1: fromX, y1: fromY, x2: toX, y2: toY }
    }),
  }
  return { content: main === 0 ? { ...page, glyphs } : content, slanted }
}
