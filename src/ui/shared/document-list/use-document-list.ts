import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { DocumentSummary, DraftStore } from '../services.ts'
import { useServices } from '../services.ts'

interface Card {
  readonly document: string
  readonly deleted: boolean
}

export interface DocumentList<C extends Card, F> {
  /** Null until the store has answered. */
  readonly cards: Readonly<ShallowRef<readonly C[] | null>>
  /** Worked out one by one after the cards stand; null where this version cannot. */
  readonly figures: Readonly<ShallowRef<ReadonlyMap<string, F | null>>>
  readonly failed: Readonly<ShallowRef<boolean>>
  readonly reload: () => Promise<void>
}

/** A list of documents of one kind that follows the store, also when another tab writes. */
export function useDocumentList<C extends Card, F>(
  cardsOf: (documents: readonly DocumentSummary[]) => readonly C[],
  loadFigures: () => Promise<(document: string, store: DraftStore) => Promise<F | null>>,
): DocumentList<C, F> {
  const { store } = useServices()
  const cards = shallowRef<readonly C[] | null>(null)
  const figures = shallowRef<ReadonlyMap<string, F | null>>(new Map())
  const failed = shallowRef(false)
  let latest = 0

  async function workOut(shown: readonly C[], turn: number): Promise<void> {
    // An empty list must not fetch what scores: that would be part of the first screen of every new phone.
    if (shown.length === 0) return
    const read = await loadFigures()
    for (const { document } of shown) {
      if (turn !== latest) return
      figures.value = new Map(figures.value).set(document, await read(document, store))
    }
  }

  async function reload(): Promise<void> {
    latest += 1
    const turn = latest
    try {
      const next = cardsOf(await store.listDocuments())
      if (turn !== latest) return
      cards.value = next
      failed.value = false
      await workOut(
        next.filter(({ deleted }) => !deleted),
        turn,
      )
    } catch {
      if (turn === latest) failed.value = true
    }
  }

  onScopeDispose(store.watchList(() => void reload()))
  void reload()
  return { cards, figures, failed, reload }
}
