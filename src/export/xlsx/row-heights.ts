import type { SheetColumn } from '../../domain/report/workbook.ts'

/** Points that a line of the base font, of size 11, stands in. */
const lineHeight = 15
const slack = 3
/** The tallest a row can be. */
const tallest = 409
/** Of its width wrapped text fills so much: a line leaves some of it free before a word or a bracket. */
const filled = 0.92

/**
 * Height of a merged line above or below a table, in letters of a size: no program makes a merged row taller by itself.
 */
export function mergedHeight(text: string, columns: readonly SheetColumn[], size: number): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const scale = size / 11
  return heightOf(linesIn(text, Math.max(10, width) / scale), lineHeight * scale)
}

/**
 * Height of a table's row, null for one line. Excel finds it out when it opens the file; LibreOffice and the viewers of
 * phones do not, and print wrapped text over the rows beside it.
 */
export function wrappedHeight(texts: readonly string[], columns: readonly SheetColumn[]): number | null {
  const lines = texts.map((text, index) => linesIn(text, columns[index]?.width ?? 10))
  const most = Math.max(1, ...lines)
  return most === 1 ? null : heightOf(most, lineHeight)
}

function heightOf(lines: number, height: number): number {
  return Math.min(tallest, Math.ceil(lines * height + slack))
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + wrapped(widthOf(line), width), 0)
}

function wrapped(used: number, width: number): number {
  return used <= width ? 1 : Math.ceil(used / Math.max(1, width * filled))
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2
  return width
}
