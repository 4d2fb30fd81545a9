/**
 * Tables as a spreadsheet renderer sees them: named sheets of typed cells. Codes stay text (leading zeros), money and
 * quantities are exact decimals, so that what is summed in Excel is what the app summed.
 */
export interface Workbook {
  readonly title: string
  readonly author: string
  readonly sheets: readonly Sheet[]
}

export interface Sheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** Lines above the table: title, unit, base date. Each spans the whole width. */
  readonly heading: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** A last row of totals: `sum` becomes a formula over its column with the value the app computed. */
  readonly totals: readonly SheetTotal[] | null
  /** Lines below the table: notes, signatures. */
  readonly notes: readonly string[]
  readonly orientation: 'portrait' | 'landscape'
}

export interface SheetColumn {
  readonly title: string
  /** Width in characters of the default font; a Chinese character counts two. */
  readonly width: number
  /** Ordinals, units and other short words; by default text begins at the left and figures end at the right. */
  readonly align?: 'center'
}

interface SheetFigure {
  /** Exact decimal text, shown with `decimals` and thousands separators. */
  readonly decimal: string
  readonly decimals: number
  /** A share of one, shown as so many percent. */
  readonly percent?: boolean
}

/** A row that sums others stands out. */
interface Emphasised {
  readonly emphasis?: boolean
}

export type SheetCell =
  | ({ readonly kind: 'text'; readonly text: string } & Emphasised)
  | ({ readonly kind: 'number' } & SheetFigure & Emphasised)
  /** A formula with the value the app computed, which a viewer that does not calculate shows. */
  | ({ readonly kind: 'computed'; readonly formula: SheetFormula } & SheetFigure & Emphasised)
  | { readonly kind: 'empty' }

/** What a cell is computed from: rows of the body and columns, both from 0. */
export type SheetFormula =
  /** Of this column, in these rows. */
  | { readonly kind: 'sum'; readonly rows: readonly number[] }
  /** Of this row: the first column less, or by, the second. */
  | { readonly kind: 'difference' | 'quotient'; readonly columns: readonly [number, number] }

export type SheetTotal = SheetCell | ({ readonly kind: 'sum' } & SheetFigure)
