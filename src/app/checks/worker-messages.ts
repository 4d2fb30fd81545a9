import type { RecordState } from '../../domain/changes/change.ts'
import type { CheckReport } from '../../domain/checks/check.ts'

export interface ToChecksWorker {
  readonly id: number
  readonly document: string
  readonly records: ReadonlyMap<string, RecordState>
}

/** `report` is null when the records make no evaluation, or one of a system that is not here. */
export interface FromChecksWorker {
  readonly id: number
  readonly report: CheckReport | null
}
