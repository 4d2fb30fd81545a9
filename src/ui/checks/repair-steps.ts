import type { RecordState } from '../../domain/changes/change.ts'
import type { Repair } from '../../domain/checks/check.ts'
import type { RecordEdit } from '../../domain/evaluation/new-evaluation.ts'

/** A repair, and the edits that take it back: every record as it was. */
export function repairSteps(
  { edits }: Repair,
  records: ReadonlyMap<string, RecordState>,
): { readonly edits: readonly RecordEdit[]; readonly back: readonly RecordEdit[] } {
  const back = edits.map(({ record }) => ({ record, value: records.get(record)?.heads[0]?.value ?? null }))
  return { edits, back }
}
