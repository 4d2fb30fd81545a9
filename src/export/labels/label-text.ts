import { cleanText } from '../../domain/report/document-text.ts'
import type { FontSet } from '../pdf/fonts/font-set.ts'
import type { TextStyle } from '../pdf/layout/text-styles.ts'
import type { SetLine } from '../pdf/text/set-lines.ts'
import { setLines } from '../pdf/text/set-lines.ts'

export const ellipsis = '…'

export interface LabelLine {
  readonly text: string
  readonly style: TextStyle
  /** Says what the code says: a label whose code cannot be read is typed in from it. */
  readonly whole: boolean
}

/** What a label prints of a line: one line of text without the invisible. */
export function printedText(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').trim()
}

/**
 * Each line of a label as the lines it is set in. All get one first, from the top; what room is left goes to the line that
 * is to stay whole, then to the others that need more, again from the top. What still does not fit is cut with an ellipsis.
 */
export function setLabelText(
  lines: readonly LabelLine[],
  fonts: FontSet,
  { width, rows }: { readonly width: number; readonly rows: number },
): readonly (readonly SetLine[])[] {
  const full = lines
    .slice(0, rows)
    .map(({ text, style }) => setLines(text, style, fonts, { width, align: 'start' }))
  const given = full.map(() => 1)
  let spare = rows - full.length
  for (const whole of [true, false])
    full.forEach((set, index) => {
      if (lines[index]?.whole !== whole) return
      const extra = Math.min(set.length - 1, spare)
      spare -= extra
      given[index] = 1 + extra
    })
  return full.map((set, index) => {
    const [line, most = 1] = [lines[index], given[index]]
    return line && set.length > most ? cutTo(most, line, fonts, width) : set
  })
}

/** The longest beginning that fits with an ellipsis behind it, found by halving. */
function cutTo(rows: number, { text, style }: LabelLine, fonts: FontSet, width: number): readonly SetLine[] {
  const characters = [...text]
  const set = (length: number): readonly SetLine[] =>
    setLines(characters.slice(0, length).join('').trimEnd() + ellipsis, style, fonts, {
      width,
      align: 'start',
    })
  let [fits, tooLong] = [0, characters.length]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (set(middle).length <= rows) fits = middle
    else tooLong = middle
  }
  return set(fits)
}
