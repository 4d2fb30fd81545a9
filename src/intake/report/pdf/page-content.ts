/** What a page draws, in points from its upper left corner. */
export interface PageContent {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly PageGlyph[]
  readonly rules: readonly Rule[]
}

export interface PageGlyph {
  /** One character mostly; a ligature stands for several. */
  readonly text: string
  /** Where its line stands and it begins. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Direction of its line: 0 to the right, 90 down, in degrees. */
  readonly angle: number
  /** Drawn without ink, as recognised text lies over a scan. */
  readonly unseen: boolean
}

/** A straight line along or across the page. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
