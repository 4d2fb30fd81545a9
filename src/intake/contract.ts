import type { Problem, Result } from '../domain/values/result.ts'

/** A spreadsheet as text: what a person sees in the cells, row by row. Numbers keep every digit, dates are `YYYY-MM-DD`. */
export interface TableFile {
  readonly fileName: string
  readonly format: 'xlsx' | 'xls' | 'csv' | 'html' | 'xml'
  readonly sheets: readonly TableSheet[]
}

export interface TableSheet {
  readonly name: string
  /** Rows from the first of the sheet, blank ones included, so that a row's place + 1 is the number the spreadsheet shows. */
  readonly rows: readonly (readonly string[])[]
  /** Cells that hold a formula, `R<row>C<column>` from 1: their stored result was read. */
  readonly formulas: readonly string[]
  /** A formula whose result the file does not hold; its cell reads as empty. */
  readonly formulasWithoutResult: readonly string[]
  /** Number of merged ranges; the value stands in the first cell only, as in the file. */
  readonly merged: number
}

/**
 * `table-empty`, `table-too-large` (details: `limit`), `table-too-many-rows`, `table-unreadable` (details: `reason`),
 * `table-wrong-kind` (details: `found`: a picture, a PDF, an old Word file …), `table-encrypted`, `cancelled`,
 * `table-timeout`.
 */
export type TableProblem = Problem<
  | 'table-empty'
  | 'table-too-large'
  | 'table-too-many-rows'
  | 'table-unreadable'
  | 'table-wrong-kind'
  | 'table-encrypted'
  | 'table-timeout'
  | 'cancelled'
>

export interface ReadTableOptions {
  /** From 0 to 1, by work done. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Reads a spreadsheet off the main thread. What the file is, is told by its bytes, never by its ending. */
export type ReadTable = (file: File, options: ReadTableOptions) => Promise<Result<TableFile, TableProblem>>
