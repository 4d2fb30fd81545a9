import type { Block, ReportDocument, TableBlock } from './document.ts'
import { withoutRadical } from './radicals.ts'

/**
 * What “text equals the model” means, once, for every renderer and every test.
 *
 * The text of a document is every text of its blocks in reading order: a table is its caption, its unit note, its header
 * and its rows, cell by cell. A rendered copy equals the model when both, normalised, are the same string. Normalising takes
 * away what rendering may add or change and nothing else: white space and line wraps, invisible characters, the page
 * number of a page, and table headers repeated on the pages a table runs over. Letters, digits, punctuation and their
 * order are never touched, so a lost character or two swapped cells always show.
 */
export function documentText(document: ReportDocument): string {
  return document.blocks.flatMap(textsOf).join('\n')
}

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'fields':
      return block.rows.flatMap((row) => [row.label, row.value])
    case 'table':
      return [block.caption, block.unitNote, headerText(block), ...block.rows.flat().map((cell) => cell.text)]
    case 'figure':
      return [block.caption]
    case 'signature':
      return block.lines
    case 'page-break':
      return []
  }
}

function headerText(table: TableBlock): string {
  return table.header
    .flat()
    .map((cell) => cell.text)
    .join('\n')
}

/**
 * Text as it can be printed: control characters, tabs and every kind of space become plain spaces, invisible characters
 * (soft hyphen, zero-width space, byte order mark) go, radicals and compatibility ideographs pasted from other PDFs
 * become the characters they stand for. Line feeds stay.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]|\p{Variation_Selector}/gu, '')
    .replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, withoutRadical)
    .replace(/[^\P{Cc}\n]|\p{Zs}/gu, (space) => (space === '\u3000' ? space : ' '))
    .normalize('NFC')
}

/** The model's side of a comparison. */
export function normaliseReportText(text: string): string {
  return cleanText(text).replace(/\s+/g, '')
}

/**
 * The rendered side: text of a PDF in drawing order (`pdftotext -raw`), pages ended by form feeds. The document is asked
 * only which table headers exist and where in the text a page begins, so that a header is taken as repeated when the model
 * does not have it at that place.
 */
export function normalisePdfText(text: string, document: ReportDocument): string {
  const expected = normaliseReportText(documentText(document))
  const headers = document.blocks
    .filter((block) => block.kind === 'table')
    .map((table) => normaliseReportText(headerText(table)))
    .filter((header) => header !== '')
    .sort((a, b) => b.length - a.length)
  let result = ''
  for (const page of text.split('\f')) {
    const body = normaliseReportText(page.trimEnd().replace(/(^|\n)— \d+ —$/, ''))
    const repeated = headers.find(
      (header) => body.startsWith(header) && !expected.startsWith(header, result.length),
    )
    result += repeated ? body.slice(repeated.length) : body
  }
  return result
}
