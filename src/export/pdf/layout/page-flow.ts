import type { TextStyle } from './text-styles.ts'
import type { SetLine } from '../text/set-lines.ts'
import type { Drawing, Page } from './page.ts'
import type { PageGeometry } from './page-geometry.ts'
import { portrait } from './page-geometry.ts'

/** Pages being filled from top to bottom. */
export class PageFlow {
  readonly pages: Page[] = []
  private used = 0
  private readonly onPage: (pages: number) => void

  constructor(onPage: (pages: number) => void = () => undefined) {
    this.onPage = onPage
  }

  get page(): Page {
    return this.pages.at(-1) ?? this.startPage(portrait)
  }

  get geometry(): PageGeometry {
    return this.page.geometry
  }

  /** Where the next thing goes, from the top of the paper. */
  get y(): number {
    return this.geometry.top + this.used
  }

  get room(): number {
    return this.geometry.bodyHeight - this.used
  }

  get atTop(): boolean {
    return this.used === 0
  }

  startPage(geometry: PageGeometry): Page {
    const page: Page = { geometry, drawings: [], numbered: true }
    this.pages.push(page)
    this.used = 0
    this.onPage(this.pages.length)
    return page
  }

  /** Ends the page unless nothing stands on it yet. */
  breakPage(): void {
    if (this.page.drawings.length > 0) this.startPage(this.geometry)
    else this.used = 0
  }

  /** Continues on paper of this orientation, on a new page when the present one lies the other way and is in use. */
  turn(geometry: PageGeometry): void {
    if (this.page.geometry === geometry) return
    if (this.page.drawings.length === 0) this.pages.pop()
    this.startPage(geometry)
  }

  /** Rounding must not push the 22nd line of a page to the next one. */
  fits(height: number): boolean {
    return height <= this.room + 0.05
  }

  advance(height: number): void {
    this.used += height
  }

  draw(drawing: Drawing): void {
    this.page.drawings.push(drawing)
  }

  /** Draws a line of text in the middle of its line height and moves on below it. */
  drawLine(line: SetLine, style: TextStyle, x = this.geometry.left): void {
    this.drawLineAt(line, style, x, this.y)
    this.advance(style.lineHeight)
  }

  /** Draws a line of text whose line height begins at `y`, and stays where it is. */
  drawLineAt(line: SetLine, style: TextStyle, x: number, y: number): void {
    this.draw({ kind: 'line', line, x, baseline: y + baselineIn(style) })
  }
}

/** From the top of a line to its baseline: the em square (0.88 above, 0.12 below) centred in the line height. */
export function baselineIn(style: TextStyle): number {
  return (style.lineHeight - style.size) / 2 + 0.88 * style.size
}
