import { cleanText } from '../../../domain/report/document-text.ts'
import type { ReportParagraph } from '../contract.ts'

/** One paragraph a line; a line with tabs is a row, as cells copied from a table are. */
export function readText(text: string): readonly ReportParagraph[] {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .flatMap((line): readonly ReportParagraph[] => {
      const cells = line.split('\t').map((cell) => cleanText(cell).trim())
      const filled = cells.filter((cell) => cell !== '')
      if (filled.length === 0) return []
      if (filled.length === 1) return [{ text: filled.join(''), page: null, kind: 'text' }]
      return [{ text: filled.join('\t'), page: null, kind: 'row', cells }]
    })
}
