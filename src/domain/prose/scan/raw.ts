import type { Ratio } from '../../values/ratio.ts'
import type { OtherNumberKind, RangeEnd, Span, UnclearReason } from '../prose-figure.ts'
import type { FoundDate, FoundYear } from './read-date.ts'
import type { Unit } from './read-unit.ts'

/** A number with the unit that stands behind it, before neighbours have lent it theirs. */
export interface RawMeasure extends Span {
  readonly kind: 'measure'
  /** In the unit as written, sign included. */
  readonly amount: Ratio
  readonly decimals: number
  readonly unit: Unit | null
}

export interface RawUnclear extends Span {
  readonly kind: 'unclear'
  readonly reason: UnclearReason
}

export type Raw = RawMeasure | FoundDate | FoundYear | RawUnclear

/** What a neighbour adds to a number; absent for the most. */
export type LinkedRaw = Raw & { readonly range?: RangeEnd | null; readonly shared?: boolean }

export type Scanned = { readonly end: number } & (
  | { readonly kind: 'figure'; readonly raw: Raw }
  | { readonly kind: 'other'; readonly other: Span & { readonly kind: OtherNumberKind } }
  | { readonly kind: 'nothing' }
)
