import type { Evaluation } from '../../../domain/evaluation/evaluation.ts'

/** Edits that add an indicator to what some evidence proves; evidence that has it already is left alone. */
export function linkEvidenceEdits(evaluation: Evaluation, code: string, ids: readonly string[]) {
  return evaluation.evidence
    .filter((item) => ids.includes(item.id) && !item.indicators.includes(code))
    .map(({ id, ...value }) => ({
      record: `evidence/${id}`,
      value: { ...value, indicators: [...value.indicators, code] },
    }))
}

/** Edits that take an indicator away from evidence. */
export function unlinkEvidenceEdits(evaluation: Evaluation, code: string, ids: readonly string[]) {
  return evaluation.evidence
    .filter((item) => ids.includes(item.id) && item.indicators.includes(code))
    .map(({ id, ...value }) => ({
      record: `evidence/${id}`,
      value: { ...value, indicators: value.indicators.filter((indicator) => indicator !== code) },
    }))
}
