import type { Points } from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'
import type { CheckPlace } from '../check.ts'

/** A value that the subject states, exact as stated, with the place it stands at. */
export interface Claim<T> {
  readonly value: T
  /** What one in the last written place is worth, in the unit of `value`. */
  readonly step: Ratio
  readonly place: CheckPlace
}

/** What is stated of an indicator, in any number of places that need not agree. */
export interface IndicatorClaims {
  readonly name: string
  readonly level: 1 | 2 | 3 | null
  /** Name of the indicator above; null for the first level and where nothing says it. */
  readonly parent: string | null
  readonly weights: readonly Claim<Points>[]
  readonly scores: readonly Claim<Points>[]
}
