/** 标签 sizes in millimetres, width × height, as sold on rolls and A4 sheets. */
export type LabelSize = '50x30' | '40x25'

export interface Label {
  /** What the QR code says: the 资产编号 or a room mark, never anything about a person. */
  readonly payload: string
  /** Printed beside it, the most important first: what does not fit is cut with …, the line that says the payload last. */
  readonly lines: readonly string[]
}

/** A QR code as it is printed and shown: its black squares and how large they are. */
export interface LabelCode {
  /** Squares to a side, without the blank border. */
  readonly modules: number
  /** Squares of blank border on every side. */
  readonly quiet: number
  /** Black squares side by side, row by row. */
  readonly runs: readonly { readonly row: number; readonly column: number; readonly length: number }[]
  /** Side of one square on paper, in points. */
  readonly module: number
}

/** Labels to print on A4 sheets. */
export interface LabelSheet {
  readonly title: string
  readonly size: LabelSize
  readonly labels: readonly Label[]
  /** Places already used on the first sheet: printing goes on after them. */
  readonly skip: number
  /** Thin lines to cut along, for sheets that are not pre-cut. */
  readonly cutLines: boolean
}

/** Labels across and down an A4 page, with a label's size in millimetres. */
export interface LabelGrid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
}

/** As many as fit on A4 with margins of 5 mm at least and gaps of 2 mm. */
export const labelGrids: Readonly<Record<LabelSize, LabelGrid>> = {
  '50x30': { columns: 3, rows: 9, width: 50, height: 30 },
  '40x25': { columns: 4, rows: 10, width: 40, height: 25 },
}
