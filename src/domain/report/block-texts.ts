import type { Block, TableBlock, TableCell } from './document.ts'

/** Every text of a block, in reading order. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'fields':
      return block.rows.flatMap((row) => [row.label, row.value])
    case 'table': {
      const { above, header, rows } = textsOfTable(block)
      return [...above, ...header, ...rows.flat()]
    }
    case 'figure':
      return [block.caption]
    case 'chart':
      return [
        ...block.scale.map(({ text }) => text),
        ...block.points.flatMap(({ label, text }) => [label, text]),
        block.caption,
      ]
    case 'photos':
      return block.photos.flatMap(({ number, caption, time, hash }) => [number, caption, time, hash])
    case 'contents':
      return [block.title, ...block.entries.map(({ text }) => text)]
    case 'signing':
      return [...block.places.flatMap(({ label, name, date }) => [label, name, date]), block.seal]
    case 'code':
    case 'signature':
      return block.lines
    case 'page-break':
      return []
  }
}

export interface TableTexts {
  readonly above: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function textsOfTable(table: TableBlock): TableTexts {
  const texts = (row: readonly TableCell[]): readonly string[] => row.map((cell) => cell.text)
  return {
    above: [table.caption, table.unitNote],
    header: table.header.flatMap(texts),
    rows: table.rows.map(texts),
  }
}
