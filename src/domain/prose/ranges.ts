import { multiplyRatio, ratioOf } from '../values/ratio.ts'
import type { Span } from './prose-figure.ts'
import type { LinkedRaw, Raw, RawMeasure } from './scan/raw.ts'
import type { Unit } from './scan/read-unit.ts'

const rangeMark = /^[ \n]*(?:[-—~]{1,2}|至|到)[ \n]*$/
const listMark = /^[ \n]*(?:、|和|及|与|以及|或)[ \n]*$/
/** Longest text that can join two figures into a range or a list. */
const reach = 6

const isYearNumber = (raw: Raw): raw is RawMeasure =>
  raw.kind === 'measure' &&
  raw.unit === null &&
  raw.amount.denominator === 1n &&
  raw.amount.numerator >= 1900n &&
  raw.amount.numerator <= 2100n

/** `10万` in `10万—20万元` and in `10万、20万元`. */
function asMoney(unit: Unit): Unit {
  return { ...unit, kind: 'money', text: `${unit.text}元`, scale: multiplyRatio(unit.scale, ratioOf(100)) }
}

/** The unit the first figure takes over from the second; undefined when it has its own. */
function borrowed(first: RawMeasure, second: RawMeasure): Unit | undefined {
  if (!second.unit) return undefined
  if (first.unit === null) return second.unit
  return first.unit.kind === 'number' && second.unit.kind === 'money' ? asMoney(first.unit) : undefined
}

function sameKind(first: RawMeasure, second: RawMeasure): boolean {
  return (first.unit?.kind ?? 'number') === (second.unit?.kind ?? 'number')
}

/** `first` as its right neighbour completes it; the same when there is nothing to lend. */
function completed(first: LinkedRaw, second: Raw): LinkedRaw {
  if (isYearNumber(first) && second.kind === 'year') {
    const value = Number(first.amount.numerator)
    return {
      kind: 'year',
      start: first.start,
      end: first.end,
      value,
      range: first.range ?? null,
      shared: true,
    }
  }
  if (first.kind !== 'measure' || second.kind !== 'measure') return first
  const unit = borrowed(first, second)
  return unit ? { ...first, unit, shared: true } : first
}

/** `3月1日至26日`, `2023年1月至6月`: the later end leaves out what the earlier one said. */
function dateAfter(first: Raw, second: LinkedRaw): LinkedRaw {
  if (first.kind !== 'date') return second
  if (second.kind === 'date' && second.year === null && first.year !== null)
    return { ...second, year: first.year, shared: true }
  const day = second.kind === 'measure' && second.unit?.classifier === '日' ? second.amount : null
  if (!day || day.denominator !== 1n || day.numerator < 1n || day.numerator > 31n || first.day === null)
    return second
  const { start, end } = second
  const date = { kind: 'date' as const, start, end, year: first.year, month: first.month }
  return { ...date, day: Number(day.numerator), range: second.range ?? null, shared: true }
}

function isRange(first: Raw, second: Raw): boolean {
  if (first.kind === 'measure' && second.kind === 'measure') return sameKind(first, second)
  return first.kind === second.kind && first.kind !== 'unclear'
}

const place = ({ start, end }: Span): Span => ({ start, end })

/** How many bare numbers in a row end at `index`, up to three: two may be chance where the unit only counts. */
function listLength(plain: string, raws: readonly Raw[], index: number): number {
  let length = 1
  for (let at = index; at > 0 && length < 3; at -= 1) {
    const [first, second] = [raws[at - 1], raws[at]]
    if (first?.kind !== 'measure' || first.unit || !second) break
    if (!joins(plain, first, second, listMark)) break
    length += 1
  }
  return length
}

function joins(plain: string, first: Span, second: Span, mark: RegExp): boolean {
  return second.start - first.end <= reach && mark.test(plain.slice(first.end, second.start))
}

function mayLend(plain: string, raws: readonly Raw[], index: number, second: Raw): boolean {
  if (second.kind === 'year') return true
  if (second.kind !== 'measure' || !second.unit) return false
  if (second.unit.kind === 'money' || second.unit.kind === 'percent' || second.unit.kind === 'points')
    return true
  return second.unit.kind === 'count' && listLength(plain, raws, index) > 2
}

/** Joins the two ends of ranges, and lets `5—10%` and `3、4和5分` share the unit that is written once. */
export function linkRanges(plain: string, raws: readonly Raw[]): readonly LinkedRaw[] {
  const result: LinkedRaw[] = [...raws]
  for (let index = raws.length - 1; index > 0; index -= 1) {
    const [first, second] = [result[index - 1], result[index]]
    if (!first || !second) continue
    if (joins(plain, first, second, listMark)) {
      if (mayLend(plain, raws, index, second)) result[index - 1] = completed(first, second)
      continue
    }
    if (!joins(plain, first, second, rangeMark)) continue
    const [from, to] = [completed(first, second), dateAfter(first, second)]
    if (!isRange(from, to)) continue
    result[index - 1] = { ...from, range: { end: 'from', other: place(to) } }
    result[index] = { ...to, range: { end: 'to', other: place(from) } }
  }
  return result
}
