import type { Fen } from '../../values/money.ts'
import type { Points } from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'
import { divideRatio, multiplyRatio, oneRatio, ratioOf } from '../../values/ratio.ts'
import type { Measure, ProseFigure, Span, UnclearFigure, UnclearReason } from '../prose-figure.ts'
import { approximationOf, contextIn } from '../qualifiers.ts'
import type { LinkedRaw, RawMeasure } from './raw.ts'
import { isoOf } from './read-date.ts'

/** How far before a figure its own words may stand. */
const reach = 24

type Written = Omit<UnclearFigure, 'kind' | 'reason'>

/** The words between the figure and the punctuation or figure before it. */
function clauseBefore(plain: string, from: number, start: number): Span {
  const near = Math.max(from, start - reach)
  const words = /[^，。；：、;\n]*$/.exec(plain.slice(near, start))?.[0] ?? ''
  return { start: start - words.length, end: start }
}

function writtenOf(text: string, plain: string, raw: LinkedRaw, from: number): Written {
  const { start, end } = raw
  const clause = clauseBefore(plain, from, start)
  const measured = raw.kind === 'measure' ? raw.unit : null
  const unit = measured?.text ?? (raw.kind === 'year' ? '年' : '')
  const head = plain.slice(Math.max(from, start - 8), start)
  return {
    start,
    end,
    text: text.slice(start, end),
    unit,
    shared: raw.shared ?? false,
    approximation: approximationOf(head, plain.slice(end, end + 8), unit, measured?.more ?? false),
    range: raw.range ?? null,
    context: contextIn(plain.slice(clause.start, clause.end), clause.start),
  }
}

/** A whole number that no float rounds; otherwise why not. */
function whole(value: Ratio): number | UnclearReason {
  if (value.denominator !== 1n) return 'too-precise'
  const number = Number(value.numerator)
  return Number.isSafeInteger(number) ? number : 'too-large'
}

function stepOf(scale: Ratio, decimals: number): Ratio {
  return decimals === 0 ? scale : divideRatio(scale, ratioOf(10n ** BigInt(decimals)))
}

/** `written` comes last in each literal: spread first, engines build such objects many times slower. */
function measureOf(written: Written, raw: RawMeasure): Measure | UnclearFigure {
  const { unit, amount, decimals } = raw
  const scale = unit?.scale ?? oneRatio
  const value = unit ? multiplyRatio(amount, scale) : amount
  const step = stepOf(scale, decimals)
  switch (unit?.kind) {
    case 'money':
    case 'points': {
      const exact = whole(value)
      if (typeof exact === 'string') return { kind: 'unclear', reason: exact, ...written }
      return unit.kind === 'money'
        ? { decimals, step, kind: 'money', value: exact as Fen, ...written }
        : { decimals, step, kind: 'points', value: exact as Points, ...written }
    }
    case 'count':
      return { decimals, step, kind: 'count', value, classifier: unit.classifier, ...written }
    case 'percent':
    case 'percentage-points':
      return { decimals, step, kind: unit.kind, value, ...written }
    default:
      return { decimals, step, kind: 'number', value, ...written }
  }
}

/** The figure as the text writes it; `from` is where the figure before it ended. */
export function buildFigure(text: string, plain: string, raw: LinkedRaw, from: number): ProseFigure {
  const written = writtenOf(text, plain, raw, from)
  switch (raw.kind) {
    case 'measure':
      return measureOf(written, raw)
    case 'date': {
      const { year, month, day } = raw
      return { kind: 'date', year, month, day, iso: isoOf(raw), ...written }
    }
    case 'year':
      return { kind: 'year', value: raw.value, ...written }
    case 'unclear':
      return { kind: 'unclear', reason: raw.reason, ...written }
  }
}
