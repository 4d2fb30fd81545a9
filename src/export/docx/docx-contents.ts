import { Paragraph, TableOfContents } from 'docx'
import type { ContentsBlock } from '../../domain/report/document.ts'
import { cleanText } from '../../domain/report/document-text.ts'
import { styleIds } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'

/**
 * 目录 as a field of the headings. Its entries are there from the start; their page numbers are Word's to fill in, which it
 * offers when the file is opened.
 */
export function contentsBlock({ title, entries }: ContentsBlock): readonly (Paragraph | TableOfContents)[] {
  const deepest = Math.max(1, ...entries.map(({ level }) => level))
  return [
    new Paragraph({ style: styleIds.contentsTitle, children: textRuns(title) }),
    new TableOfContents(cleanText(title), { hyperlink: true, headingStyleRange: `1-${deepest}` }),
  ]
}
