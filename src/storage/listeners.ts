import type { RecordState } from '../domain/changes/change.ts'

type DocumentListener = (states: readonly RecordState[]) => void

export interface Listeners {
  watch(document: string, listener: DocumentListener): () => void
  watchList(listener: () => void): () => void
  tell(document: string, states: readonly RecordState[]): void
  clear(): void
}

/** Who wants to hear of committed changes, by document and of the list. */
export function createListeners(): Listeners {
  const ofDocument = new Map<string, Set<DocumentListener>>()
  const ofList = new Set<() => void>()
  return {
    watch(document, listener) {
      const group = ofDocument.get(document) ?? new Set()
      ofDocument.set(document, group.add(listener))
      return () => group.delete(listener)
    },
    watchList(listener) {
      ofList.add(listener)
      return () => ofList.delete(listener)
    },
    tell(document, states) {
      for (const listener of [...(ofDocument.get(document) ?? [])]) listener(states)
      for (const listener of [...ofList]) listener()
    },
    clear() {
      ofDocument.clear()
      ofList.clear()
    },
  }
}
