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
}

export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  /** Exact decimal text, shown with `decimals` and thousands separators. */
  | { readonly kind: 'number'; readonly decimal: string; readonly decimals: number }
  | { readonly kind: 'empty' }

export type SheetTotal =
  SheetCell | { readonly kind: 'sum'; readonly decimal: string; readonly decimals: number }
