import type { TableSheet } from '../contract.ts'

const delimiters = [',', '\t', ';'] as const

/** The delimiter that splits the first lines most, outside of quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/gu, '')
  const counts = delimiters.map((delimiter) => head.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

/**
 * RFC 4180, with any line ending. Cells stay text: Excel would make 0042 of it 42. A quote in the middle of a cell is a
 * character like any other, and one that never closes ends with the file.
 */
export function readDelimited(text: string): TableSheet {
  const delimiter = delimiterOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter)
    row.push(cell.text.trim())
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

function bare(
  text: string,
  from: number,
  delimiter: string,
): { readonly text: string; readonly end: number } {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(from, end), end }
}

function quoted(text: string, from: number): { readonly text: string; readonly end: number } {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    if (close < 0) return { text: parts.join('') + text.slice(at), end: text.length }
    parts.push(text.slice(at, close))
    if (text[close + 1] !== '"') return { text: parts.join(''), end: close + 1 }
    parts.push('"')
    at = close + 2
  }
}
