import type { Change, RecordState } from './change.ts'
import { recordStates } from './heads.ts'

/**
 * A document as it stood at one moment: the ids of all its heads then, sorted. Changes are never rewritten, so whoever has
 * the document's changes can see that moment again, whatever was added since.
 */
export type Cut = readonly string[]

/** [CH-10] The moment that these states are. Their heads must have been handed out, or typing may still replace one. */
export function cutOf(states: ReadonlyMap<string, RecordState>): Cut {
  return [...states.values()].flatMap(({ heads }) => heads.map(({ id }) => id)).sort()
}

/** [CH-11] Ids that the changes lack: with any, the moment cannot be seen whole on this device. */
export function missingFromCut(changes: Iterable<Change>, cut: Cut): readonly string[] {
  const known = new Set<string>()
  for (const { id } of changes) known.add(id)
  return cut.filter((id) => !known.has(id))
}

/** [CH-10] The states of the moment, rebuilt from the changes of the same document. */
export function statesAt(changes: Iterable<Change>, cut: Cut): ReadonlyMap<string, RecordState> {
  const wanted = new Set(cut)
  return recordStates([...changes].filter(({ id }) => wanted.has(id)))
}
