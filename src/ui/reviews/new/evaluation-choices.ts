import { valueOf } from '../../../domain/changes/heads.ts'
import { readEvaluation } from '../../../domain/evaluation/read-evaluation.ts'
import type { DocumentSummary } from '../../shared/services.ts'

/** An evaluation on this device that may be checked. */
export interface EvaluationChoice {
  readonly document: string
  readonly name: string
  readonly fiscalYear: number
  readonly practice: boolean
}

function choiceOf({ document, records }: DocumentSummary): EvaluationChoice | null {
  if (valueOf(records.get('meta/evaluation')) === null) return null
  const read = readEvaluation(document, records)
  if (!read.ok || read.value.deleted) return null
  const { cover, name, fiscalYear, practice } = read.value
  return { document, name: cover['unit-name']?.trim() || name || '未命名评价', fiscalYear, practice }
}

/** Last changed first. */
export function evaluationChoices(documents: readonly DocumentSummary[]): readonly EvaluationChoice[] {
  return [...documents]
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
    .map(choiceOf)
    .filter((choice) => choice !== null)
}
