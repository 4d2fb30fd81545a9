import type { FundSource } from '../../evaluation/records.ts'
import type { AmountKind, CountKind, RateKind } from '../../prose/subjects/figure-subject.ts'
import type { SectionRole } from '../../report-reading/report-reading.ts'
import type { Fen } from '../../values/money.ts'
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
  readonly rates: readonly Claim<Ratio>[]
  readonly deductions: readonly Claim<Points>[]
}

/** Words that speak of the same amount have one concept: 全年支出, 实际支出 and 支出 are all `spent`. */
export type AmountConcept =
  | 'budget'
  | 'spent'
  | Exclude<
      AmountKind,
      | 'budget'
      | 'adjusted-budget'
      | 'annual-budget'
      | 'budgeted-expenditure'
      | 'annual-expenditure'
      | 'actual-expenditure'
      | 'expenditure'
      | 'revenue-and-expenditure'
    >

/** Where a figure stands among others of its kind. */
interface Standing {
  readonly source: FundSource | 'all' | null
  /** `records`: typed into the app. */
  readonly section: SectionRole | 'records' | null
  /** Where its sentence starts: figures of one sentence belong together. */
  readonly sentence: number
}

export interface AmountClaim extends Claim<Fen>, Standing {
  readonly what: AmountConcept
  /** As the text calls it, or as the form does. */
  readonly words: string
  /** Not stated itself: the sum of 基本 and 项目 beside it. */
  readonly derived: boolean
}

export interface RateClaim extends Claim<Ratio>, Standing {
  readonly what: RateKind
}

export interface CountClaim extends Claim<Ratio>, Standing {
  readonly what: CountKind
  readonly classifier: string
  /** 产出指标, 效益指标 … of targets; empty for all of them. */
  readonly category: string
}
