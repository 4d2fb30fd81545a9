import type { Span } from '../../prose/prose-figure.ts'
import type { JoinedLine } from '../joined-text.ts'
import type { PlaceOf } from '../places.ts'
import type { CoverEntry } from '../report-reading.ts'
import { sealMark } from './cover-labels.ts'

/** What stands behind a label. */
export interface Value extends Span {
  readonly text: string
}

const placeholder = /^[（(]?\s*(?:略|省略|[*＊×Xx＿_…\-—/]+|待填|未填写|请填写.*|此处.*)\s*[）)]?$/

export function trimmedPart(line: JoinedLine, start: number, end: number): Value {
  const raw = line.text.slice(start, end)
  const text = raw.trim()
  const at = line.start + start + (raw.length - raw.trimStart().length)
  return { text, start: at, end: at + text.length }
}

/** A name without the mark for the seal beside it. */
export function withoutSeal(value: Value): Value {
  const mark = sealMark.exec(value.text)
  if (!mark) return value
  const behind = mark.index + mark[0].length
  const [from, to] =
    value.text.slice(0, mark.index).trim() === '' ? [behind, value.text.length] : [0, mark.index]
  const raw = value.text.slice(from, to)
  const start = value.start + from + (raw.length - raw.trimStart().length)
  return { text: raw.trim(), start, end: start + raw.trim().length }
}

export function entryOf(label: Span, value: Value, placeOf: PlaceOf): CoverEntry {
  const state = value.text === '' ? 'blank' : placeholder.test(value.text) ? 'placeholder' : 'filled'
  const place = value.text === '' ? null : placeOf(value)
  return { state, text: value.text, label: placeOf(label), place }
}
