import type { ISectionOptions } from 'docx'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { ReportDocument } from '../../domain/report/document.ts'
import { cleanText } from '../../domain/report/document-text.ts'
import type { JpegPicture } from '../pdf/pictures/jpeg.ts'
import { sectionChildren } from './docx-blocks.ts'
import { docxPages, lineGrid } from './docx-geometry.ts'
import { docxStyles, styleIds } from './docx-styles.ts'
import { textRuns } from './docx-text.ts'
import type { ReportSection } from './report-sections.ts'
import { sectionsOf } from './report-sections.ts'

/** The document as Word's own parts: a section wherever the paper turns. */
export function docxDocument(document: ReportDocument, pictures: ReadonlyMap<string, JpegPicture>): Document {
  const sections = nonEmpty(sectionsOf(document.blocks))
  const firstNumbered = sections.findIndex(({ part }) => part === 'body')
  return new Document({
    title: cleanText(document.title),
    subject: cleanText(document.subject),
    creator: cleanText(document.author),
    lastModifiedBy: cleanText(document.author),
    styles: docxStyles,
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: sections.map((section, index): ISectionOptions => {
      const page = docxPages[section.orientation]
      return {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: {
            // The library turns the paper itself.
            size: {
              width: docxPages.portrait.width,
              height: docxPages.portrait.height,
              orientation: section.orientation,
            },
            margin: page.margin,
            ...(index === firstNumbered ? { pageNumbers: { start: 1 } } : {}),
          },
          // Every style says its own line height: a binding grid would stretch the lines of tables to that of the text.
          grid: { type: DocumentGridType.DEFAULT, linePitch: lineGrid },
        },
        // Sections after the first numbered one take over its header and footers.
        ...(index === firstNumbered ? runningParts(document) : {}),
        children: [...sectionChildren(section, { page, pictures })],
      }
    }),
  })
}

/** Odd page numbers at the right, even ones at the left, one character in (GB/T 9704-2012, 7.5). */
function runningParts(document: ReportDocument): Pick<ISectionOptions, 'headers' | 'footers'> {
  const name = [document.author, document.title].filter((part) => part.trim() !== '').join('　')
  const header = (): Header =>
    new Header({ children: [new Paragraph({ style: styleIds.header, children: textRuns(name) })] })
  const footer = (side: 'left' | 'right'): Footer =>
    new Footer({
      children: [
        new Paragraph({
          style: styleIds.footer,
          alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: { [side]: 280 },
          children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    })
  return {
    headers: { default: header(), even: header() },
    footers: { default: footer('right'), even: footer('left') },
  }
}

/** A document without blocks is one empty page. */
function nonEmpty(sections: readonly ReportSection[]): readonly ReportSection[] {
  return sections.length > 0 ? sections : [{ part: 'body', orientation: 'portrait', blocks: [] }]
}
