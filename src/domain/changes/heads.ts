import type { Json } from '../values/json.ts'
import type { Change, RecordState } from './change.ts'

/** The changes that no other change of the collection names as a parent, sorted by id. Duplicates count once. */
export function headsOf(changes: Iterable<Change>): readonly Change[] {
  // Most records are written once, and there may be ten thousand of them.
  if (Array.isArray(changes) && changes.length === 1) return changes as readonly Change[]
  const byId = new Map<string, Change>()
  const named = new Set<string>()
  for (const change of changes) {
    byId.set(change.id, change)
    for (const parent of change.parents) named.add(parent)
  }
  return [...byId.values()].filter((change) => !named.has(change.id)).sort(byChangeId)
}

export function byChangeId(a: Change, b: Change): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The state of every record that the changes speak of. They must belong to one document. */
export function recordStates(changes: Iterable<Change>): ReadonlyMap<string, RecordState> {
  const byRecord = new Map<string, Change[]>()
  for (const change of changes) {
    const group = byRecord.get(change.record)
    if (group) group.push(change)
    else byRecord.set(change.record, [change])
  }
  return new Map(
    [...byRecord]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([record, group]) => [record, { record, heads: headsOf(group) }]),
  )
}

/** What a record counts as: its only head's value, under conflict the head with the smallest id, null for none. */
export function valueOf(state: RecordState | undefined): Json {
  return state?.heads[0]?.value ?? null
}

/** Two or more heads: both are kept and shown until a person settles it. */
export function inConflict(state: RecordState): boolean {
  return state.heads.length > 1
}
