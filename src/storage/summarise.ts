import type { RecordState } from '../domain/changes/change.ts'
import type { DocumentSummary } from './contract.ts'

/** Record kinds that a list of documents shows. */
export const listPrefixes = ['meta/', 'cover/'] as const

export function belongsInList(record: string): boolean {
  return listPrefixes.some((prefix) => record.startsWith(prefix))
}

export function summarise(
  document: string,
  states: readonly RecordState[],
  changedAt: string,
): DocumentSummary {
  return { document, records: new Map(states.map((state) => [state.record, state])), changedAt }
}
