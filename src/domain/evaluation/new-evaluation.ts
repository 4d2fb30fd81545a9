import type { IndicatorSystem, SystemReference } from '../indicator-systems/indicator-system.ts'
import type { Json } from '../values/json.ts'
import type { MetaRecord } from './records.ts'

/** One record to write; the same shape as storage's `Edit`. */
export interface RecordEdit {
  readonly record: string
  readonly value: Json
}

export type SystemChoice = SystemReference | Pick<IndicatorSystem, 'id' | 'version'>

export function referenceOf(system: SystemChoice): SystemReference {
  return typeof system === 'string' ? system : `${system.id}@${system.version}`
}

export function metaEdit(meta: Omit<MetaRecord, 'kind'>): RecordEdit {
  return { record: 'meta/evaluation', value: { kind: 'evaluation', ...meta } }
}

export interface NewEvaluation {
  readonly system: SystemChoice
  readonly fiscalYear: number
  readonly name: string
  readonly practice?: boolean
}

export function newEvaluationEdits(choice: NewEvaluation): readonly RecordEdit[] {
  const { fiscalYear, name, practice = false } = choice
  return [metaEdit({ system: referenceOf(choice.system), fiscalYear, name, origin: null, practice })]
}
