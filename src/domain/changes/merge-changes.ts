import type { Change } from './change.ts'
import { byChangeId } from './heads.ts'

/** Set union by id, sorted by id: commutative, associative, idempotent, blind to clocks. */
export function mergeChanges(a: Iterable<Change>, b: Iterable<Change>): readonly Change[] {
  const byId = new Map<string, Change>()
  for (const changes of [a, b]) for (const change of changes) byId.set(change.id, change)
  return [...byId.values()].sort(byChangeId)
}
