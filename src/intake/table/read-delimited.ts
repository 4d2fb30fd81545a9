import type { TableSheet } from '../contract.ts'
import { cellText } from './cell-text.ts'
import { guessDelimiter } from './guess-delimiter.ts'

interface Cell {
  readonly text: string
  readonly end: number
}

/**
 * RFC 4180, with any line ending. Cells stay text: Excel would make 0042 of it 42. A quote in the middle of a cell is a
 * character like any other, and one that never closes ends with the file.
 */
export function readDelimited(text: string): TableSheet {
  const delimiter = guessDelimiter(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter)
    row.push(cellText(cell.text, undefined))
    at = cell.end
    if (text[at] === delimiter) {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  if (row.length > 0) rows.push(row)
  return { name: '', rows, formulas: [], formulasWithoutResult: [], merged: 0 }
}

function bare(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(from, end), end }
}

function quoted(text: string, from: number, delimiter: string): Cell {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { text: parts.join('') + text.slice(at), end: text.length }
    parts.push(text.slice(at, close))
    if (text[close + 1] !== '"') {
      // Some systems put a tab behind the quote so that Excel keeps a code as it is.
      const rest = bare(text, close + 1, delimiter)
      return { text: parts.join('') + rest.text, end: rest.end }
    }
    parts.push('"')
    at = close + 2
  }
}
