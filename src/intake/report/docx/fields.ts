import type { XmlElement } from './xml-elements.ts'
import { childOf, isOn, valueOf } from './xml-elements.ts'

interface Field {
  instruction: string
  inResult: boolean
}

/** The stack of fields a text runs through, across paragraphs: only results are seen, and no table of contents. */
export class Fields {
  contentsSeen = false
  private readonly open: Field[] = []

  /** What the sign itself shows: the boxes of old forms have no text of their own. */
  follow(sign: XmlElement): string {
    const type = sign.attributes.get('w:fldCharType')
    const field = this.open.at(-1)
    if (type === 'begin') {
      this.open.push({ instruction: '', inResult: false })
      const box = childOf(childOf(sign, 'w:ffData'), 'w:checkBox')
      if (box) return isOn(box, childOf(box, 'w:checked') ? 'w:checked' : 'w:default') ? '☑' : '□'
    } else if (type === 'separate' && field) {
      field.inResult = true
      if (isContents(field.instruction)) this.contentsSeen = true
    } else if (type === 'end') this.open.pop()
    return ''
  }

  addInstruction(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.inResult) field.instruction += text
  }

  get visible(): boolean {
    return this.open.every((field) => field.inResult && !isContents(field.instruction))
  }
}

function isContents(instruction: string): boolean {
  return /^\s*TOC\b/.test(instruction)
}

/** A content control that Word made for a table of contents. */
export function isContentsControl(control: XmlElement): boolean {
  const part = childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj')
  return valueOf(part, 'w:docPartGallery') === 'Table of Contents'
}
