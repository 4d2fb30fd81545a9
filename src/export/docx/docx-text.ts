import { TextRun } from 'docx'
import { cleanText } from '../../domain/report/document-text.ts'

/** What XML has no room for, and halves of a character: a file with one of them in it does not open. */
const unfit = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A text as runs: one per line, so that a line a person broke is broken in Word too. */
export function textRuns(text: string, look: { readonly size?: number } = {}): readonly TextRun[] {
  return cleanText(text)
    .replace(unfit, '')
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

/** Word parts hanzi and the letters or digits beside them by a quarter of a character. */
const between = 80

/** Twips that a text takes in 3号: 16 pt to a hanzi, about half of it to a letter or digit. */
export function textWidth(text: string): number {
  let width = 0
  let before = ''
  for (const character of cleanText(text)) {
    const kind = /[\p{L}\p{N}]/u.test(character) ? (character < '\u2000' ? 'latin' : 'hanzi') : ''
    if (kind !== '' && before !== '' && kind !== before) width += between
    width += character < '\u2000' ? 160 : 320
    before = kind
  }
  return width
}

/** A title too wide for one line goes on with what stands in brackets, not somewhere inside a word. */
export function titleRuns(text: string, size: number, bodyWidth: number): readonly TextRun[] {
  const bracket = text.lastIndexOf('（')
  const scale = size / 32
  const breaks = bracket > 0 && textWidth(text) * scale > bodyWidth
  return textRuns(breaks ? `${text.slice(0, bracket)}\n${text.slice(bracket)}` : text)
}
