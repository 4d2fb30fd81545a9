import { textsOf } from '../../src/domain/report/block-texts.ts'
import type { Block, ReportDocument, TableBlock, TableCell } from '../../src/domain/report/document.ts'
import { photoBytes } from './pdf-cases.ts'

const alignments = { start: 'left', center: 'center', end: 'right' } as const

/** The same text and tables as a pdfmake definition, on the same page size with the same margins. */
export function asPdfmake(document: ReportDocument): object {
  const point = 72 / 25.4
  return {
    pageSize: 'A4',
    pageMargins: [28 * point, 37 * point, 26 * point, 35 * point],
    defaultStyle: { font: 'Song', fontSize: 16, lineHeight: 1.4 },
    content: document.blocks.flatMap(contentOf),
  }
}

function contentOf(block: Block): object[] {
  switch (block.kind) {
    case 'title':
      return [{ text: block.text, fontSize: 22, alignment: 'center' }]
    case 'heading':
      return [{ text: block.text, bold: block.level < 3 }]
    case 'paragraph':
      return [{ text: block.text, alignment: alignments[block.align ?? 'start'] }]
    case 'fields':
      return block.rows.map((row) => ({ text: `${row.label}：${row.value}` }))
    case 'table':
      return [{ text: block.caption, alignment: 'center' }, tableOf(block)]
    case 'signature':
      return block.lines.map((text) => ({ text, alignment: 'right' }))
    case 'page-break':
      return [{ text: '', pageBreak: 'after' }]
    case 'figure':
      return [{ text: block.caption }]
    case 'photos':
      return block.photos.flatMap((photo) => [
        {
          image: `data:image/jpeg;base64,${Buffer.from(photoBytes(photo.blob)).toString('base64')}`,
          width: 213,
        },
        ...[photo.number, photo.caption, photo.time, photo.hash].map((text) => ({ text, fontSize: 9 })),
      ])
    case 'chart':
    case 'contents':
    case 'signing':
    case 'code':
      return textsOf(block).map((text) => ({ text }))
  }
}

function tableOf(block: TableBlock): object {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => `${((column.width / total) * 100).toFixed(2)}%`)
  const rows = [...block.header, ...block.rows]
  return {
    table: { headerRows: block.header.length, widths, body: filled(rows, block) },
    fontSize: 9,
    lineHeight: 1.1,
  }
}

/** pdfmake wants an empty cell wherever another one reaches over. */
function filled(rows: readonly (readonly TableCell[])[], block: TableBlock): object[][] {
  const covered = new Set<string>()
  return rows.map((row, y) => {
    const cells = [...row]
    return block.columns.map((column, x) => {
      if (covered.has(`${String(x)},${String(y)}`)) return {}
      const cell = cells.shift()
      if (!cell) return {}
      const { columnSpan = 1, rowSpan = 1 } = cell
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1)
          covered.add(`${String(x + right)},${String(y + down)}`)
      }
      return {
        text: cell.text,
        colSpan: columnSpan,
        rowSpan,
        alignment: alignments[cell.align ?? column.align],
      }
    })
  })
}
