import type { Fields } from './fields.ts'
import { formulaText } from './formula-text.ts'
import { signOf } from './symbols.ts'
import type { XmlElement } from './xml-elements.ts'
import { childOf, elementsIn, findAll, isOn } from './xml-elements.ts'

/** What a paragraph holds besides its text, and what of the document was met on the way. */
export interface Findings {
  pictures: number
  embedded: number
  unknown: number
  changes: boolean
}

const transparent = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
])

/** Reads what stands in a paragraph: `text` with its line breaks, the text boxes hung on it and the notes it refers to. */
export class InlineText {
  text = ''
  readonly boxes: XmlElement[] = []
  readonly notes: (readonly [kind: 'w:footnote' | 'w:endnote', id: string])[] = []
  private readonly fields: Fields
  private readonly findings: Findings

  constructor(fields: Fields, findings: Findings) {
    this.fields = fields
    this.findings = findings
  }

  read(parent: XmlElement): void {
    for (const element of elementsIn(parent)) this.readElement(element)
  }

  private readElement(element: XmlElement): void {
    if (element.name === 'w:ins' || element.name === 'w:moveTo') this.findings.changes = true
    if (transparent.has(element.name)) this.read(element)
    else if (element.name === 'w:r') this.readRun(element)
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') this.findings.changes = true
    else if (element.name === 'm:oMath' || element.name === 'm:oMathPara') this.show(formulaText(element))
    else if (element.name === 'mc:AlternateContent') this.readAlternatives(element, (one) => this.read(one))
  }

  private readRun(run: XmlElement): void {
    const hidden = isOn(childOf(run, 'w:rPr'), 'w:vanish')
    for (const piece of elementsIn(run)) this.readPiece(piece, hidden)
  }

  private readPiece(piece: XmlElement, hidden: boolean): void {
    switch (piece.name) {
      case 'w:fldChar': {
        const seen = this.fields.visible
        const sign = this.fields.follow(piece)
        if (seen) this.text += sign
        return
      }
      case 'w:instrText':
        this.fields.addInstruction(stringsIn(piece))
        return
      case 'mc:AlternateContent':
        this.readAlternatives(piece, (one) => {
          for (const inner of elementsIn(one)) this.readPiece(inner, hidden)
        })
        return
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!hidden) this.readDrawing(piece)
        return
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.notes.push([
          piece.name === 'w:footnoteReference' ? 'w:footnote' : 'w:endnote',
          piece.attributes.get('w:id') ?? '',
        ])
        return
      case 'w:ruby':
        this.read(piece)
        return
      default:
        if (!hidden) this.show(this.shown(piece))
    }
  }

  private shown(piece: XmlElement): string {
    switch (piece.name) {
      case 'w:t':
        return stringsIn(piece)
      case 'w:tab':
      case 'w:ptab':
        return '\t'
      case 'w:br':
      case 'w:cr':
        return '\n'
      case 'w:noBreakHyphen':
        return '-'
      case 'w:sym':
        return signOf(piece.attributes.get('w:font') ?? '', piece.attributes.get('w:char') ?? '')
      default:
        return ''
    }
  }

  private show(text: string): void {
    if (!this.fields.visible || text === '') return
    this.findings.unknown += text.split('\uFFFD').length - 1
    this.text += text
  }

  /** The same content for newer and for older programs: one of them is read, never both. */
  private readAlternatives(element: XmlElement, read: (one: XmlElement) => void): void {
    const one = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback')
    if (one) read(one)
  }

  private readDrawing(drawing: XmlElement): void {
    const boxes = findAll(drawing, 'w:txbxContent')
    this.boxes.push(...boxes)
    if (drawing.name === 'w:object' && findAll(drawing, 'o:OLEObject').length > 0) this.findings.embedded += 1
    else if (findAll(drawing, 'a:blip').length + findAll(drawing, 'v:imagedata').length > 0)
      this.findings.pictures += 1
  }
}

function stringsIn(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('')
}
