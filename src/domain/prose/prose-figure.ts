import type { IsoDate } from '../values/iso-date.ts'
import type { Fen } from '../values/money.ts'
import type { Points } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'

/** A stretch of text in UTF-16 units, `end` excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A figure as an official text writes it. No value is ever a float, and no value is made up: what cannot be read is `unclear`. */
export type ProseFigure =
  | MoneyFigure
  | PercentFigure
  | PercentagePointsFigure
  | PointsFigure
  | CountFigure
  | NumberFigure
  | DateFigure
  | YearFigure
  | UnclearFigure

export type FigureKind = ProseFigure['kind']

/** Figures that measure something, so that they can be added, compared and rounded. */
export type Measure =
  MoneyFigure | PercentFigure | PercentagePointsFigure | PointsFigure | CountFigure | NumberFigure

interface Written extends Span {
  /** Exactly as it stands in the text, unit included, sign included. */
  readonly text: string
  /** The unit without white space: `万元`, `%`, `分`, `个`; empty for a bare number. */
  readonly unit: string
  /** Part of the figure is written at its neighbour: the unit in `5—10%`, the year in `2023年1月1日至12月31日`. */
  readonly shared: boolean
  /** 约、近、超过、不少于、以内 …; null when the text claims the very figure. */
  readonly approximation: Approximation | null
  readonly range: RangeEnd | null
  /** Words just before that say what the figure does: 占、同比、增长、下降. */
  readonly context: readonly FigureContext[]
}

interface Measured extends Written {
  /** Digits written behind the decimal point, in the unit as written. */
  readonly decimals: number
  /** What one in the last written place is worth, in the unit of `value`: 0.01 万元 is 10,000 fen. */
  readonly step: Ratio
}

export interface MoneyFigure extends Measured {
  readonly kind: 'money'
  readonly value: Fen
}

/** `99.79%` and `百分之九十九点七九` are both 9979/10000; `‰` is read likewise. */
export interface PercentFigure extends Measured {
  readonly kind: 'percent'
  readonly value: Ratio
}

/** 1.5个百分点 is 15/1000: a difference between rates, not a rate. */
export interface PercentagePointsFigure extends Measured {
  readonly kind: 'percentage-points'
  readonly value: Ratio
}

export interface PointsFigure extends Measured {
  readonly kind: 'points'
  readonly value: Points
}

export interface CountFigure extends Measured {
  readonly kind: 'count'
  readonly value: Ratio
  /** 个、项、家 …; `万平方米` counts in `平方米`. */
  readonly classifier: string
}

export interface NumberFigure extends Measured {
  readonly kind: 'number'
  readonly value: Ratio
}

/** A day or a month; what the text leaves open is null. `iso` needs all three and a day that exists. */
export interface DateFigure extends Written {
  readonly kind: 'date'
  readonly year: number | null
  readonly month: number
  readonly day: number | null
  readonly iso: IsoDate | null
}

export interface YearFigure extends Written {
  readonly kind: 'year'
  readonly value: number
}

/** Looks like a figure, but two readings are possible or none: listed, never guessed. */
export interface UnclearFigure extends Written {
  readonly kind: 'unclear'
  readonly reason: UnclearReason
}

export type UnclearReason =
  /** Separators that fit neither groups of three nor of four: `40,118,72`. */
  | 'separators'
  /** Digits on both sides of a line break that may be one number or two. */
  | 'broken-number'
  /** Finer than one fen or one hundredth of a point. */
  | 'too-precise'
  | 'too-large'
  /** 2023年2月30日. */
  | 'no-such-day'
  /** `3/4`: a fraction, a ratio or a date. */
  | 'fraction'

export type Approximation =
  /** 约、左右. */
  | 'about'
  /** 近、不足. */
  | 'nearly'
  /** 超过、余、多. */
  | 'over'
  /** 不少于、以上、≥. */
  | 'at-least'
  /** 不超过、以内、≤. */
  | 'at-most'

/** One end of `3 至 5`; `other` is where the other end stands. */
export interface RangeEnd {
  readonly end: 'from' | 'to'
  readonly other: Span
}

export interface FigureContext extends Span {
  readonly kind: 'share' | 'year-on-year' | 'growth' | 'decline'
  readonly word: string
}

/** Digits that are no figure: they name, number or address something. */
export interface OtherNumber extends Span {
  readonly kind: OtherNumberKind
  readonly text: string
}

export type OtherNumberKind =
  /** 财预〔2020〕10号、令第743号. */
  | 'document-number'
  /** GB/T 9704-2012、A02010108、5G. */
  | 'code'
  /** `1. `、（一）、一是. */
  | 'list-number'
  | 'phone'
  /** 18 digits of an identity card. */
  | 'identity'
  /** 第三. */
  | 'ordinal'
  /** 10:30. */
  | 'time'
  /** Fixed phrases that contain a numeral: 八项规定、“新十条”. */
  | 'name'

export function isMeasure(figure: ProseFigure): figure is Measure {
  return figure.kind !== 'date' && figure.kind !== 'year' && figure.kind !== 'unclear'
}
