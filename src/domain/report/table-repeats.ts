import { textsOf, textsOfTable } from './block-texts.ts'
import type { ReportDocument, TableBlock, TableCell } from './document.ts'

/**
 * What a table repeats at the head of a page it continues on: its header rows, and the names of the spanning cells the page
 * goes on with (一级指标 管理效率), without their figures, which would read as counted twice.
 */
export function isRepeatedName(cell: TableCell): boolean {
  return (cell.rowSpan ?? 1) > 1 && /\p{L}/u.test(cell.text)
}

/** A table in the text of its document: where its body begins and ends, and where each row does. */
export interface Continuation {
  readonly start: number
  readonly end: number
  readonly header: string
  readonly rows: readonly { readonly start: number; readonly names: readonly string[] }[]
}

/** `plain` is the normal form in which positions are counted. */
export function continuationsOf(
  document: ReportDocument,
  plain: (text: string) => string,
): readonly Continuation[] {
  const found: Continuation[] = []
  let position = 0
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      const continuation = continuationOf(block, position, plain)
      found.push(continuation)
      position = continuation.end
    } else position += plain(textsOf(block).join('\n')).length
  }
  return found
}

function continuationOf(table: TableBlock, position: number, plain: (text: string) => string): Continuation {
  const length = (texts: readonly string[]): number => plain(texts.join('\n')).length
  const { above, header, rows } = textsOfTable(table)
  const start = position + length(above) + length(header)
  let end = start
  const places = rows.map((texts, index) => {
    const row = { start: end, names: namesOver(table, index).map(plain) }
    end += length(texts)
    return row
  })
  return { start, end, header: plain(header.join('\n')), rows: places }
}

/** Names of the cells that began above a row and span it, in reading order. */
function namesOver(table: TableBlock, row: number): readonly string[] {
  return table.rows
    .slice(0, row)
    .flatMap((cells, start) =>
      cells
        .filter((cell) => isRepeatedName(cell) && start + (cell.rowSpan ?? 1) > row)
        .map((cell) => cell.text),
    )
}

/**
 * What may be repeated at the head of a page that continues at this position, longest first: the header alone inside a row,
 * and before a row also with the names (each may be left out where it has no room).
 */
export function repeatsAt(tables: readonly Continuation[], position: number): readonly string[] {
  const heads = new Set<string>()
  for (const { start, end, header, rows } of tables) {
    if (position < start || position > end) continue
    heads.add(header)
    for (const row of rows) {
      if (row.start !== position) continue
      for (const names of selections(row.names)) heads.add(header + names)
    }
  }
  return [...heads].sort((a, b) => b.length - a.length)
}

function selections(names: readonly string[]): readonly string[] {
  const [first, ...others] = names
  if (first === undefined) return ['']
  return selections(others).flatMap((rest) => [first + rest, rest])
}
