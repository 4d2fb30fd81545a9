/** A chart as lines and texts, in points from its upper left corner: what PDF, Word and the preview paint each in its way. */
export interface ChartDrawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly ChartShape[]
  /** In the order in which `textsOf` reads the block; a long label is several of them. */
  readonly texts: readonly ChartText[]
}

export interface ChartShape {
  /** SVG path of straight lines: absolute M and L, and Z. */
  readonly path: string
  readonly look: 'grid' | 'area' | 'outline' | 'bar'
}

export interface ChartText {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
}
