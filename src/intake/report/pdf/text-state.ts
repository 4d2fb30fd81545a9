import type { Matrix } from './matrix.ts'
import { apply, identity, multiply } from './matrix.ts'
import type { PageGlyph } from './page-content.ts'

/** A glyph as pdf.js hands it on; a number between two of them moves the second. */
export interface ShownGlyph {
  readonly unicode?: unknown
  readonly width?: unknown
  readonly isSpace?: unknown
  readonly vmetric?: unknown
}

export interface ShownFont {
  readonly vertical?: unknown
  readonly fontMatrix?: unknown
  readonly defaultVMetrics?: unknown
}

/** Where glyphs come to stand: chapter 9 of the PDF standard, as far as text needs it. */
export class TextState {
  charSpacing = 0
  wordSpacing = 0
  scale = 1
  leading = 0
  size = 0
  rise = 0
  mode = 0
  /** Thousandths of an em in most fonts, whatever they please in Type 3. */
  unit = 0.001
  vertical = false
  private verticalAdvance = -1
  private matrix: Matrix = identity
  private lineMatrix: Matrix = identity

  copy(): TextState {
    return Object.assign(new TextState(), this)
  }

  setFont(font: ShownFont | null, size: number): void {
    this.size = size
    this.vertical = font?.vertical === true
    const unit = Number((font?.fontMatrix as ArrayLike<unknown> | undefined)?.[0])
    this.unit = Number.isFinite(unit) && unit !== 0 ? unit : 0.001
    const advance = Number((font?.defaultVMetrics as ArrayLike<unknown> | undefined)?.[0])
    this.verticalAdvance = Number.isFinite(advance) && advance !== 0 ? advance * this.unit : -1
  }

  begin(): void {
    this.setMatrix(identity)
  }

  setMatrix(matrix: Matrix): void {
    this.matrix = matrix
    this.lineMatrix = matrix
  }

  moveLine(x: number, y: number): void {
    this.setMatrix(multiply(this.lineMatrix, [1, 0, 0, 1, x, y]))
  }

  /** `place` leads from the text's space to the page. */
  show(glyphs: readonly unknown[], place: Matrix, onGlyph: (glyph: PageGlyph) => void): void {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') this.advance(-glyph * 0.001 * this.size)
      else if (typeof glyph === 'object' && glyph !== null) this.showGlyph(glyph, place, onGlyph)
    }
  }

  private showGlyph(glyph: ShownGlyph, place: Matrix, onGlyph: (glyph: PageGlyph) => void): void {
    const width = (Number(glyph.width) || 0) * this.unit
    const spacing = this.charSpacing + (glyph.isSpace === true ? this.wordSpacing : 0)
    const text = typeof glyph.unicode === 'string' ? glyph.unicode : ''
    if (text !== '') onGlyph(this.placed(text, width, multiply(place, this.matrix)))
    const own = Number((glyph.vmetric as ArrayLike<unknown> | undefined)?.[0])
    const advance = Number.isFinite(own) && own !== 0 ? own * this.unit : this.verticalAdvance
    this.advance((this.vertical ? advance : width) * this.size + (this.vertical ? -spacing : spacing))
  }

  private placed(text: string, width: number, toPage: Matrix): PageGlyph {
    const em = this.size * this.scale
    const length = Math.hypot(toPage[0], toPage[1])
    const height = Math.hypot(toPage[2], toPage[3])
    // In upright writing the origin is the middle of the glyph's top.
    const [left, below] = this.vertical ? [-em / 2, -0.88 * this.size] : [0, this.rise]
    const [x, y] = apply(toPage, left, below)
    return {
      text,
      x,
      y,
      width: Math.abs(width * em * length),
      size: Math.abs(this.size * height),
      angle: angleOf(toPage[0] * Math.sign(em || 1), toPage[1] * Math.sign(em || 1)),
      unseen: this.mode === 3 || this.mode === 7,
    }
  }

  private advance(distance: number): void {
    const step: Matrix = this.vertical ? [1, 0, 0, 1, 0, distance] : [1, 0, 0, 1, distance * this.scale, 0]
    this.matrix = multiply(this.matrix, step)
  }
}

function angleOf(x: number, y: number): number {
  const degrees = Math.round((Math.atan2(y, x) * 180) / Math.PI)
  return (degrees + 360) % 360
}
