import type { ReportParagraph as ReadableParagraph } from '../../domain/report-reading/report-reading.ts'
import type { ReportParagraph, ReportText } from './contract.ts'

/**
 * The text as the domain reads it: rows of one table together, and lines joined where their place on the page says that they are
 * one paragraph. Over the end of a page nothing is joined, so that every place keeps its page.
 */
export function readableParagraphs({ paragraphs }: ReportText): readonly ReadableParagraph[] {
  const readable: ReadableParagraph[] = []
  let rows: (readonly string[])[] = []
  let first: ReportParagraph | null = null
  const closeTable = (): void => {
    if (first) readable.push({ text: tableText(rows), ...pageOf(first), table: rows })
    rows = []
    first = null
  }
  for (const paragraph of paragraphs) {
    const { cells } = paragraph
    if (!cells || (first && first.cells?.length !== cells.length)) closeTable()
    const last = readable.at(-1)
    if (!cells && paragraph.continues && last && !last.table && last.page === paragraph.page)
      readable[readable.length - 1] = { ...last, text: joined(last.text, paragraph.text) }
    else if (!cells) readable.push({ text: paragraph.text, ...pageOf(paragraph) })
    else {
      first ??= paragraph
      rows.push(cells)
    }
  }
  closeTable()
  return readable
}

/** Words of Latin letters keep their blank over the end of a line; figures and hanzi have none. */
function joined(text: string, more: string): string {
  return /[A-Za-z,;:]$/.test(text) && /^[A-Za-z]/.test(more) ? `${text} ${more}` : text + more
}

function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.join('\t')}\n`).join('')
}

function pageOf({ page }: ReportParagraph): { readonly page?: number } {
  return page === null ? {} : { page }
}
