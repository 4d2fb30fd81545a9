import type { CheckId, CheckReport } from '../../../../src/domain/checks/check.ts'

/** For one check, reports in which it fires and reports in which it compared and found nothing. */
export interface CheckCase {
  readonly check: CheckId
  readonly fires: readonly Situation[]
  readonly holds: readonly Situation[]
}

export interface Situation {
  readonly name: string
  readonly report: () => CheckReport
  /** What the sentence must say. */
  readonly says?: string
}
