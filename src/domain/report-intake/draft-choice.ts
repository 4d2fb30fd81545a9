import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'

export interface DraftChoice {
  readonly system: IndicatorSystem
  readonly fiscalYear: number
  readonly name: string
  /** As a person reads it: the file's name. */
  readonly source: string
  /** `same`: a draft of the report's own year · `next`: last year's report, whose lasting parts arrive 待确认. */
  readonly use: 'same' | 'next'
}
