import type { Evaluation, WithId } from '../../domain/evaluation/evaluation.ts'
import type { EvidenceRecord } from '../../domain/evaluation/records.ts'
import type { Json } from '../../domain/values/json.ts'

interface RecordEdit {
  readonly record: string
  readonly value: Json
}

/** Evidence goes, and ledger lines stop naming it; restoring brings back both. The bytes stay stored. */
export function removeEvidence(
  evaluation: Evaluation,
  item: WithId<EvidenceRecord>,
): { readonly remove: readonly RecordEdit[]; readonly restore: readonly RecordEdit[] } {
  const { id, ...value } = item
  const lines = [...evaluation.ledger].flatMap(([code, records]) =>
    [...records]
      .filter(([, record]) => record.evidence.includes(id))
      .map(([key, record]) => ({ name: `ledger/${code}/${key}`, record })),
  )
  return {
    remove: [
      { record: `evidence/${id}`, value: null },
      ...lines.map(({ name, record }) => ({
        record: name,
        value: { ...record, evidence: record.evidence.filter((other) => other !== id) },
      })),
    ],
    restore: [
      { record: `evidence/${id}`, value },
      ...lines.map(({ name, record }) => ({ record: name, value: { ...record } })),
    ],
  }
}
