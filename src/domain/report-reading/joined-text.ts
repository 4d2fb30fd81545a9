import type { Span } from '../prose/prose-figure.ts'
import { markerAt } from './chapters/markers.ts'
import {
  isFieldLine,
  isHeading,
  isPageNumber,
  isTableOfContents,
  widthOf,
  wrapWidthOf,
} from './line-shape.ts'
import { withoutContents } from './contents-lines.ts'
import type { Origin, ReportParagraph } from './report-reading.ts'

/** A paragraph of the joined text. */
export interface JoinedLine extends Span {
  readonly text: string
  readonly table: readonly (readonly string[])[] | null
}

export interface JoinedText {
  readonly text: string
  readonly lines: readonly JoinedLine[]
  /** What was handed in, piece by piece. */
  readonly origins: readonly Origin[]
}

interface SourceLine {
  readonly text: string
  readonly indented: boolean
  /** As laid out, with its indent. */
  readonly width: number
  readonly paragraph: number
  readonly offset: number
  readonly page: number | null
  readonly table: readonly (readonly string[])[] | null
}

function linesOf(paragraph: ReportParagraph, index: number): readonly SourceLine[] {
  const { text, page = null, table = null } = paragraph
  const origin = { paragraph: index, page, table }
  if (table) return text.trim() === '' ? [] : [{ ...origin, text, offset: 0, indented: false, width: 0 }]
  return [...text.matchAll(/[^\n\r\f\v\u2028\u2029]+/g)].flatMap((match) => {
    const line = match[0].trim()
    const indent = match[0].length - match[0].trimStart().length
    const noText = line === '' || isPageNumber(line) || isTableOfContents(line)
    const [width, indented] = [widthOf(match[0].trimEnd()), widthOf(match[0].slice(0, indent)) >= 2]
    return noText ? [] : [{ ...origin, text: line, offset: match.index + indent, indented, width }]
  })
}

interface PageShape {
  /** From which width on a line is full; null when the lines are paragraphs and nothing was wrapped. */
  readonly fullWidth: number | null
}

/** A hanging stop and a number that was not to be parted leave a line a little short; so does an indent that got lost. */
function shapeOf(sources: readonly SourceLine[]): PageShape {
  const lines = sources.filter(({ table }) => !table)
  const widest = wrapWidthOf(lines.map(({ width }) => width))
  const slack = lines.some(({ indented }) => indented) ? 6 : 10
  return { fullWidth: widest === null ? null : widest - slack }
}

const ended = /[。！？；;：:][”’"）)]*$/
const unfinished = /[，、,（(“‘]$/

function bracketOpen(text: string): boolean {
  const open = Math.max(...['（', '(', '“'].map((mark) => text.lastIndexOf(mark)))
  return open >= 0 && !/[）)”]/.test(text.slice(open)) && widthOf(text) >= 24
}

/** Whether a paragraph runs on from `line` to `next`: pages and hard wraps cut sentences anywhere. */
function runsOn(last: SourceLine, source: SourceLine, page: PageShape): boolean {
  const [line, next] = [last.text, source.text]
  if (markerAt(next) || /^附(?:件|表|录)/.test(next) || isFieldLine(next)) return false
  if (/^\d{1,2}[.．、]$/.test(line)) return true
  const full = page.fullWidth !== null && last.width >= page.fullWidth
  if (isHeading(line, full) || (isFieldLine(line) && !full)) return false
  // On a wrapped page a full line goes on whatever it ends with, unless the next one is indented.
  if (full) return !source.indented || !ended.test(line)
  // A page ends behind a semicolon as well as anywhere.
  if (last.page !== source.page && /[；;]$/.test(line) && widthOf(line) >= 40) return !source.indented
  if (ended.test(line)) return false
  if (unfinished.test(line) || bracketOpen(line)) return true
  return page.fullWidth === null && widthOf(line) >= 40 && /[，。；、,;]/.test(line)
}

function glue(line: string, next: string): string {
  return /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next) ? ' ' : ''
}

/** Lines joined into paragraphs; blank lines, page numbers and tables of contents are left out. */
export function joinText(paragraphs: readonly ReportParagraph[]): JoinedText {
  const sources = withoutContents(paragraphs.flatMap(linesOf))
  const page = shapeOf(sources)
  const pieces: string[] = []
  const origins: Origin[] = []
  const starts: { start: number; table: JoinedLine['table'] }[] = []
  let length = 0
  sources.forEach((source, index) => {
    const last = sources[index - 1]
    const joined = last && !last.table && !source.table && runsOn(last, source, page)
    const between = last === undefined ? '' : joined ? glue(last.text, source.text) : '\n'
    pieces.push(between, source.text)
    const start = length + between.length
    length = start + source.text.length
    const { paragraph, offset, page: sourcePage } = source
    origins.push({ start, end: length, paragraph, offset, page: sourcePage })
    if (!joined) starts.push({ start, table: source.table })
  })
  const text = pieces.join('')
  const lines = starts.map(({ start, table }, index) => {
    const next = starts[index + 1]
    const end = next ? next.start - 1 : text.length
    return { start, end, text: text.slice(start, end), table }
  })
  return { text, lines, origins }
}
