import { cleanText } from '../../../domain/report/document-text.ts'
import type { ReportParagraph } from '../contract.ts'

/** Three cells at least, and no sentence in any: columns that an editor has filled up with blanks. */
function columnsOf(line: string): readonly string[] {
  const cells = line
    .trim()
    .split(/[ \u00a0\u3000]{2,}/)
    .map(cleanText)
  return cells.length >= 3 && cells.every((cell) => !/[。；：:]/.test(cell)) ? cells : []
}

function row(cells: readonly string[]): ReportParagraph {
  return { text: cells.filter((cell) => cell !== '').join('\t'), page: null, kind: 'row', cells }
}

/**
 * One paragraph a line; a line with tabs is a row, as cells copied from a table are. Without tabs, two lines in a row with as many
 * columns are rows: a single one is more likely a cover's.
 */
export function readText(text: string): readonly ReportParagraph[] {
  const lines = text.replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n').split('\n')
  const columns = lines.map(columnsOf)
  return lines.flatMap((line, index): readonly ReportParagraph[] => {
    const cells = line.split('\t').map((cell) => cleanText(cell).trim())
    const filled = cells.filter((cell) => cell !== '')
    if (filled.length === 0) return []
    if (filled.length > 1) return [row(cells)]
    const spaced = columns[index] ?? []
    const beside = [columns[index - 1], columns[index + 1]].some((one) => one?.length === spaced.length)
    if (spaced.length > 0 && beside) return [row(spaced)]
    return [{ text: filled.join(''), page: null, kind: 'text' }]
  })
}
