import { textsOf } from './block-texts.ts'
import { contentsEnds, withoutContentsNumbers } from './contents-numbers.ts'
import type { ReportDocument } from './document.ts'
import { withoutRadical } from './radicals.ts'
import { continuationsOf, isRepeatedName, repeatsAt } from './table-repeats.ts'

/**
 * What “text equals the model” means, once, for every renderer and every test.
 *
 * The text of a document is every text of its blocks in reading order: a table is its caption, its unit note, its header
 * and its rows, cell by cell. A rendered copy equals the model when both, normalised, are the same string. Normalising takes
 * away what rendering may add or change and nothing else: white space and line wraps, invisible characters, page numbers
 * (at the foot and behind the entries of the contents), and what a table repeats on the pages it runs over (its header, and the names of the rows it goes on with). Letters,
 * digits, punctuation and their order are never touched, so a lost character or two swapped cells always show.
 */
export function documentText(document: ReportDocument): string {
  return document.blocks.flatMap(textsOf).join('\n')
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
 * The rendered side: text of a PDF in drawing order (`pdftotext -raw`), pages ended by form feeds. Page numbers go, and so
 * does what a page that continues a table repeats at its head. The model is asked where that may happen (`table-repeats.ts`);
 * what is taken away must be such a repetition, and the text after it must go on where the page before ended.
 */
export function normalisePdfText(text: string, document: ReportDocument): string {
  const expected = normaliseReportText(documentText(document))
  const tables = continuationsOf(document, normaliseReportText)
  const ends = contentsEnds(document, normaliseReportText)
  let result = ''
  for (const page of text.split('\f')) {
    const body = normaliseReportText(page.trimEnd().replace(/(^|\n)— \d+ —$/, ''))
    const repeated = repeatsAt(tables, result.length).find((head) => {
      const next = body.slice(head.length, head.length + 24)
      return body.startsWith(head) && expected.startsWith(next, result.length)
    })
    result += withoutContentsNumbers(body.slice(repeated?.length ?? 0), result.length, expected, ends)
  }
  return result
}

export { isRepeatedName }
