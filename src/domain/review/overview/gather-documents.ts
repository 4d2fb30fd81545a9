import type { Change, RecordState } from '../../changes/change.ts'
import { inConflict, recordStates, valueOf } from '../../changes/heads.ts'
import { mergeChanges } from '../../changes/merge-changes.ts'

/** Where changes came from: this device, or one file of many. */
export interface ChangeSource {
  readonly name: string
  readonly changes: readonly Change[]
}

/** One document as all sources know it together, and who of them knew some of it. */
export interface GatheredDocument {
  readonly document: string
  readonly kind: 'evaluation' | 'review'
  readonly changes: readonly Change[]
  readonly states: ReadonlyMap<string, RecordState>
  readonly sources: readonly string[]
  /** Records of which two versions stand side by side: nobody has said yet which holds. */
  readonly conflicts: readonly string[]
}

interface Pile {
  changes: readonly Change[]
  readonly sources: string[]
}

function kindOf(states: ReadonlyMap<string, RecordState>): GatheredDocument['kind'] | null {
  if (valueOf(states.get('meta/review')) !== null) return 'review'
  return valueOf(states.get('meta/evaluation')) !== null ? 'evaluation' : null
}

function isDeleted(states: ReadonlyMap<string, RecordState>): boolean {
  return ['meta/deleted', 'meta/review-deleted'].some((record) => valueOf(states.get(record)) === true)
}

/** [RV-60] Set union by document, whatever the order of the sources; what is neither evaluation nor review, or was deleted, is left out. */
export function gatherDocuments(sources: readonly ChangeSource[]): readonly GatheredDocument[] {
  const piles = new Map<string, Pile>()
  for (const { name, changes } of sources) {
    for (const document of new Set(changes.map((change) => change.document))) {
      const own = changes.filter((change) => change.document === document)
      const pile = piles.get(document) ?? { changes: [], sources: [] }
      pile.changes = mergeChanges(pile.changes, own)
      pile.sources.push(name)
      piles.set(document, pile)
    }
  }
  return [...piles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([document, { changes, sources: names }]) => {
      const states = recordStates(changes)
      const kind = kindOf(states)
      if (kind === null || isDeleted(states)) return []
      const conflicts = [...states.values()].filter(inConflict).map(({ record }) => record)
      return [{ document, kind, changes, states, sources: names, conflicts }]
    })
}
