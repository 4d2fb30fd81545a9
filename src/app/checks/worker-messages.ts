import type { RecordState } from '../../domain/changes/change.ts'
import type { CheckReport } from '../../domain/checks/check.ts'
import type { ReportExamination } from '../../domain/report-intake/examine-report.ts'
import type { Problem, Result } from '../../domain/values/result.ts'
import type { ReportText } from '../../intake/report/contract.ts'

/** What may be asked, and what is answered to each. */
export interface Questions {
  evaluation: {
    readonly asked: { readonly document: string; readonly records: ReadonlyMap<string, RecordState> }
    /** Null when the records make no evaluation, or one of a system that is not here. */
    readonly answer: CheckReport | null
  }
  report: { readonly asked: ReportText; readonly answer: Result<ReportExamination, Problem> }
}

export type ToChecksWorker = {
  [Kind in keyof Questions]: {
    readonly id: number
    readonly kind: Kind
    readonly asked: Questions[Kind]['asked']
  }
}[keyof Questions]

export interface FromChecksWorker {
  readonly id: number
  readonly answer: Questions[keyof Questions]['answer']
}
