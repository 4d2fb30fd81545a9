import type { CoverField } from '../../evaluation/records.ts'
import type { Span } from '../../prose/prose-figure.ts'
import { readFigures } from '../../prose/read-figures.ts'
import type { IsoDate } from '../../values/iso-date.ts'
import type { JoinedLine } from '../joined-text.ts'
import type { PlaceOf } from '../places.ts'
import type { CoverEntry, CoverReading, Stated } from '../report-reading.ts'
import type { CoverLabel } from './cover-labels.ts'
import { labelsIn, sealMark } from './cover-labels.ts'
import type { Value } from './cover-values.ts'
import { entryOf, trimmedPart, withoutSeal } from './cover-values.ts'

export interface FoundCover {
  readonly cover: CoverReading
  readonly title: Stated<string> | null
  /** Lines that are neither title nor field nor the value of one. */
  readonly rest: readonly JoinedLine[]
  /** Values that are not what their field asks for. */
  readonly odd: readonly Span[]
}

type Field = CoverField | 'seal'
type Entries = ReadonlyMap<Field, CoverEntry>

const attachment = /^附\s*件\s*(\d{0,3}|[一二三四五六七八九十]{0,3})\s*[：:]?$/
const titleLine = /绩效.*(?:报告|自评|评价)|自评报告/
const absent: CoverEntry = { state: 'absent', text: '', label: null, place: null }

interface LabelledLine {
  readonly line: JoinedLine
  readonly labels: readonly CoverLabel[]
  readonly next: JoinedLine | undefined
}

/** A value may stand on the line below its label, unless that line is something itself. */
function isValueLine(line: JoinedLine | undefined): line is JoinedLine {
  return line !== undefined && !line.table && labelsIn(line.text).length === 0 && !titleLine.test(line.text)
}

function takesNextLine({ line, labels, next }: LabelledLine): boolean {
  const last = labels[labels.length - 1]
  return last !== undefined && line.text.slice(last.end).trim() === '' && isValueLine(next)
}

function valueOf(labelled: LabelledLine, index: number): Value {
  const { line, labels, next } = labelled
  const end = labels[index + 1]?.start ?? line.text.length
  if (next && index === labels.length - 1 && takesNextLine(labelled))
    return trimmedPart(next, 0, next.text.length)
  return trimmedPart(line, labels[index]?.end ?? end, end)
}

/** A seal leaves no text: beside a name nothing can be said of it, and without one it is as blank as the name. */
function sealOf(label: Span, found: Value, name: Value, words: string, placeOf: PlaceOf): CoverEntry | null {
  if (!sealMark.test(words) && !sealMark.test(found.text)) return null
  const state = name.text === '' ? 'blank' : 'not-in-text'
  return { state, text: '', label: placeOf(label), place: null }
}

function fieldsIn(labelled: LabelledLine, placeOf: PlaceOf): readonly (readonly [Field, CoverEntry])[] {
  const { line, labels } = labelled
  return labels.flatMap((label, index) => {
    const at = { start: line.start + label.start, end: line.start + label.end }
    const found = valueOf(labelled, index)
    const value = withoutSeal(found)
    const words = line.text.slice(label.start, label.end)
    const seal = label.field === 'unit-name' ? sealOf(at, found, value, words, placeOf) : null
    const own = [label.field, entryOf(at, value, placeOf)] as const
    return seal ? [own, ['seal', seal] as const] : [own]
  })
}

function attachmentNumber(line: JoinedLine, placeOf: PlaceOf): CoverEntry | null {
  const match = attachment.exec(line.text)
  if (!match) return null
  const start = line.text.indexOf(match[1] ?? '', 2)
  return entryOf(line, trimmedPart(line, start, start + (match[1]?.length ?? 0)), placeOf)
}

function stated<T>(value: T | null, { place }: CoverEntry): Stated<T> | null {
  return value === null || !place ? null : { value, place }
}

function countIn({ text }: CoverEntry): number | null {
  const [figure, ...more] = readFigures(text)
  const isCount = figure?.kind === 'number' || figure?.kind === 'count'
  return isCount && more.length === 0 && figure.value.denominator === 1n
    ? Number(figure.value.numerator)
    : null
}

function dateIn({ text }: CoverEntry): IsoDate | null {
  const [figure, ...more] = readFigures(text)
  return figure?.kind === 'date' && more.length === 0 ? figure.iso : null
}

function coverOf(entries: Entries): Pick<FoundCover, 'cover' | 'odd'> {
  const of = (field: Field): CoverEntry => entries.get(field) ?? absent
  const [count, day] = [of('sub-unit-count'), of('date')]
  const subUnitCount = stated(countIn(count), count)
  const date = stated(dateIn(day), day)
  const fields = {
    'unit-name': of('unit-name'),
    'sub-unit-count': count,
    filler: of('filler'),
    phone: of('phone'),
    date: day,
    'attachment-number': of('attachment-number'),
    seal: of('seal'),
  }
  const unread = [...(subUnitCount ? [] : [count]), ...(date ? [] : [day])]
  const odd = unread.flatMap(({ state, place }) => (state === 'filled' && place ? [place] : []))
  return { cover: { fields, subUnitCount, date }, odd }
}

/** A cover set as a table has a label and its value beside each other; wider tables are no covers. */
const widestCover = 4

function rowsOf(line: JoinedLine): readonly JoinedLine[] {
  if (!line.table) return [line]
  if (line.table.some((row) => row.length > widestCover)) return []
  let start = line.start
  return line.text.split('\n').map((text) => {
    const row = { text, start, end: start + text.length, table: null }
    start = row.end + 1
    return row
  })
}

/** What stands before the first chapter: title, fields, and the marks that ask for them. A field's first mention counts. */
export function readCover(before: readonly JoinedLine[], placeOf: PlaceOf): FoundCover {
  const lines = before.flatMap(rowsOf)
  const entries = new Map<Field, CoverEntry>()
  const rest: JoinedLine[] = []
  let title: Stated<string> | null = null
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line) continue
    const labelled = { line, labels: labelsIn(line.text), next: lines[index + 1] }
    const number = attachmentNumber(line, placeOf)
    const found = number ? ([['attachment-number', number]] as const) : fieldsIn(labelled, placeOf)
    for (const [field, entry] of found) if (!entries.has(field)) entries.set(field, entry)
    if (found.length > 0) index += takesNextLine(labelled) ? 1 : 0
    else if (title === null && titleLine.test(line.text)) title = { value: line.text, place: placeOf(line) }
    else if (before.includes(line)) rest.push(line)
  }
  return { ...coverOf(entries), title, rest }
}
