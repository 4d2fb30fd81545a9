import type { ReportRemark, ReportText } from '../contract.ts'
import { ReportRefusal } from '../refusal.ts'
import type { Watch } from '../watch.ts'
import { BodyReader } from './body-reader.ts'
import { Numbering } from './numbering.ts'
import { ParagraphStyles } from './paragraph-styles.ts'
import { partNames } from './part-names.ts'
import type { XmlElement } from './xml-elements.ts'
import { elementsIn } from './xml-elements.ts'
import { readXmlPart } from './xml-part.ts'
import type { ZipEntry } from './zip-entries.ts'

/**
 * The text of a Word document: paragraphs with the numbers of their lists, tables row by row, tracked changes as if accepted,
 * without headers and footers, which are parts of their own and not asked for.
 */
export function readDocx(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  watch: Watch,
): Pick<ReportText, 'paragraphs' | 'remarks'> {
  const names = partNames(bytes, entries, watch)
  const entry = (name: string | undefined): ZipEntry | undefined => entries.find((one) => one.name === name)
  const root = (name: string | undefined): XmlElement | undefined => {
    const found = entry(name)
    return found ? readXmlPart(bytes, found, watch) : undefined
  }
  const main = entry(names.document)
  if (!main) throw new ReportRefusal('report-unreadable', { reason: 'document' })
  const reader = new BodyReader({
    numbering: new Numbering(root(names.numbering)),
    styles: new ParagraphStyles(root(names.styles)),
    notes: new Map([...notesIn(root(names.footnotes)), ...notesIn(root(names.endnotes))]),
  })
  watch.progress(0.2)
  readXmlPart(bytes, main, watch, {
    parent: 'w:body',
    onChild: (block) => reader.readBlock(block),
    onShare: (share) => watch.progress(0.2 + 0.8 * share),
  })
  if (reader.paragraphs.length === 0)
    throw new ReportRefusal(reader.findings.pictures > 0 ? 'report-scanned' : 'report-empty')
  return { paragraphs: reader.paragraphs, remarks: remarksOf(reader) }
}

function notesIn(root: XmlElement | undefined): readonly (readonly [string, XmlElement])[] {
  return elementsIn(root).map((note) => [`${note.name}/${note.attributes.get('w:id') ?? ''}`, note])
}

function remarksOf({ findings, contentsLeftOut }: BodyReader): readonly ReportRemark[] {
  const remarks: ReportRemark[] = []
  if (findings.changes) remarks.push({ code: 'report-changes-accepted' })
  if (contentsLeftOut) remarks.push({ code: 'report-contents-left-out' })
  if (findings.pictures > 0)
    remarks.push({ code: 'report-pictures-left-out', details: { count: String(findings.pictures) } })
  if (findings.embedded > 0)
    remarks.push({ code: 'report-embedded-left-out', details: { count: String(findings.embedded) } })
  if (findings.unknown > 0)
    remarks.push({ code: 'report-characters-unknown', details: { count: String(findings.unknown) } })
  return remarks
}
