import { cleanText } from '../../../domain/report/document-text.ts'
import type { ReportParagraph } from '../contract.ts'
import { limits } from '../limits.ts'
import { ReportRefusal } from '../refusal.ts'
import { Fields, isContentsControl } from './fields.ts'
import type { Findings } from './inline-text.ts'
import { InlineText } from './inline-text.ts'
import type { Numbering } from './numbering.ts'
import type { ParagraphStyles } from './paragraph-styles.ts'
import { tableRows } from './table-rows.ts'
import type { XmlElement } from './xml-elements.ts'
import { childOf, elementsIn, valueOf } from './xml-elements.ts'

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

export interface DocumentParts {
  readonly numbering: Numbering
  readonly styles: ParagraphStyles
  /** `w:footnote` and `w:endnote` by their id. */
  readonly notes: ReadonlyMap<string, XmlElement>
}

/** Takes the blocks of a document in order and gives its paragraphs and rows. */
export class BodyReader {
  readonly paragraphs: ReportParagraph[] = []
  readonly findings: Findings = { pictures: 0, embedded: 0, unknown: 0, changes: false }
  contentsLeftOut = false
  private readonly parts: DocumentParts
  private readonly fields = new Fields()
  private characters = 0
  /** Text of a paragraph whose end was deleted: the next one goes on with it. */
  private begun = ''

  constructor(parts: DocumentParts) {
    this.parts = parts
  }

  readBlock(block: XmlElement): void {
    const around = this.innerBlocks(block)
    if (block.name === 'w:tbl') this.readTable(block)
    else if (around) for (const inner of around) this.readBlock(inner)
    else for (const line of this.linesOf(block)) this.add({ text: line, page: null, kind: 'text' })
    if (this.fields.contentsSeen) this.contentsLeftOut = true
  }

  /** What stands in a content control and the like; null for a block of its own. */
  private innerBlocks(block: XmlElement): readonly XmlElement[] | null {
    if (block.name === 'w:sdt' && isContentsControl(block)) {
      this.contentsLeftOut = true
      return []
    }
    if (block.name === 'mc:AlternateContent') {
      const one = childOf(block, 'mc:Choice') ?? childOf(block, 'mc:Fallback')
      return elementsIn(one)
    }
    return wrappers.has(block.name) ? elementsIn(block) : null
  }

  private readTable(table: XmlElement): void {
    const rows = tableRows(table, (cell) => this.linesIn(cell).join('\n'))
    for (const cells of rows) {
      const filled = cells.filter((cell) => cell !== '')
      // A table of one column is a frame around text.
      if (rows.every((row) => row.length === 1))
        for (const text of filled.join('\n').split('\n')) this.add({ text, page: null, kind: 'text' })
      else this.add({ text: filled.join('\t'), page: null, kind: 'row', cells })
    }
  }

  private add(paragraph: ReportParagraph): void {
    if (paragraph.text === '') return
    this.characters += paragraph.text.length
    if (this.characters > limits.characters)
      throw new ReportRefusal('report-too-large', { limit: '500 万字' })
    this.paragraphs.push(paragraph)
  }

  /** Lines of everything in a cell, a text box or a note. */
  private linesIn(parent: XmlElement): readonly string[] {
    return elementsIn(parent).flatMap((block) => this.linesOf(block))
  }

  private linesOf(block: XmlElement): readonly string[] {
    if (block.name === 'w:p') return this.readParagraph(block)
    if (block.name === 'w:tbl')
      return tableRows(block, (cell) => this.linesIn(cell).join('\n'))
        .map((cells) => cells.filter((cell) => cell !== '').join('\t'))
        .filter((line) => line !== '')
    return (this.innerBlocks(block) ?? []).flatMap((inner) => this.linesOf(inner))
  }

  private readParagraph(paragraph: XmlElement): readonly string[] {
    const properties = childOf(paragraph, 'w:pPr')
    const inline = new InlineText(this.fields, this.findings)
    inline.read(paragraph)
    const mark = childOf(properties, 'w:rPr')
    const around = [
      ...inline.boxes.flatMap((box) => this.linesIn(box)),
      ...inline.notes.flatMap(([kind, id]) => this.noteLines(kind, id)),
    ]
    if (childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) {
      this.findings.changes = true
      this.begun += inline.text
      return around
    }
    if (childOf(mark, 'w:ins')) this.findings.changes = true
    const hidden = this.parts.styles.isHidden(valueOf(properties, 'w:pStyle'))
    const text = hidden ? '' : this.begun + inline.text
    const label = this.labelOf(properties)
    this.begun = ''
    const [first = '', ...rest] = cleanText(text)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    // The number of an empty paragraph is seen too: so tables count their rows.
    return [...[`${label}${first}`.trim(), ...rest].filter((line) => line !== ''), ...around]
  }

  private labelOf(properties: XmlElement | undefined): string {
    const place = this.parts.styles.placeOf(properties)
    if (!place) return ''
    const { numbering } = this.parts
    const level =
      place.level ?? (place.style === undefined ? 0 : numbering.levelOfStyle(place.list, place.style))
    return numbering.next(place.list, level)
  }

  private noteLines(kind: string, id: string): readonly string[] {
    const note = this.parts.notes.get(`${kind}/${id}`)
    return note ? this.linesIn(note) : []
  }
}
