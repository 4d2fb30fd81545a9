import type { FontSet } from '../fonts/font-set.ts'
import { setLines } from '../text/set-lines.ts'
import type { Page } from './page.ts'
import { pageNumberDrop } from './page-geometry.ts'
import { pageNumberStyle } from './text-styles.ts'

/** Text of a page number: 4号, a 一字线 on each side (GB/T 9704-2012, 7.5). */
export function pageNumberText(number: number): string {
  return `— ${number} —`
}

/** A cover and the contents are not counted, so the report's first page is 1. */
export function numberPages(pages: readonly Page[]): ReadonlyMap<Page, number> {
  return new Map(pages.filter(({ numbered }) => numbered).map((page, index) => [page, index + 1]))
}

/**
 * Odd numbers at the right, even ones at the left, one character in. Drawn last on a page: in the extracted text the number
 * is the page's last line.
 */
export function drawPageNumbers(numbers: ReadonlyMap<Page, number>, fonts: FontSet): void {
  for (const [page, number] of numbers) {
    const { left, top, bodyWidth, bodyHeight } = page.geometry
    const inset = pageNumberStyle.size
    const [line] = setLines(pageNumberText(number), pageNumberStyle, fonts, {
      width: bodyWidth - 2 * inset,
      align: number % 2 === 1 ? 'end' : 'start',
    })
    if (!line) continue
    page.drawings.push({
      kind: 'line',
      line,
      x: left + inset,
      baseline: top + bodyHeight + pageNumberDrop,
    })
  }
}
