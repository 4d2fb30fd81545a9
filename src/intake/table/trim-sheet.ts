import type { TableSheet } from '../contract.ts'

function filledLength(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1
}

/**
 * Without the blank columns and rows at the end: tables that were formatted by whole columns have a million of them. What
 * stands before keeps its place, and every row gets the same length, so that a column without a heading is one all the same.
 */
export function trimSheet(sheet: TableSheet): TableSheet {
  const lengths = sheet.rows.map(filledLength)
  const width = lengths.reduce((widest, length) => Math.max(widest, length), 0)
  const rows = sheet.rows.slice(0, lengths.findLastIndex((length) => length > 0) + 1)
  return { ...sheet, rows: rows.map((row) => fitted(row, width)) }
}

function fitted(row: readonly string[], width: number): readonly string[] {
  if (row.length === width) return row
  return row.length > width ? row.slice(0, width) : [...row, ...Array<string>(width - row.length).fill('')]
}
