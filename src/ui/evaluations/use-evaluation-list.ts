import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import { useServices } from '../shared/services.ts'
import type { CardFigures } from './card-figures.ts'
import type { EvaluationCard } from './evaluation-cards.ts'
import { cardsOf } from './evaluation-cards.ts'

export interface EvaluationList {
  /** Null until the store has answered. */
  readonly cards: Readonly<ShallowRef<readonly EvaluationCard[] | null>>
  readonly figures: Readonly<ShallowRef<ReadonlyMap<string, CardFigures | null>>>
  readonly failed: Readonly<ShallowRef<boolean>>
  readonly reload: () => Promise<void>
}

/** The list follows the store, also when another tab writes. */
export function useEvaluationList(): EvaluationList {
  const { store } = useServices()
  const cards = shallowRef<readonly EvaluationCard[] | null>(null)
  const figures = shallowRef<ReadonlyMap<string, CardFigures | null>>(new Map())
  const failed = shallowRef(false)
  let latest = 0

  async function score(shown: readonly EvaluationCard[], turn: number): Promise<void> {
    const { readCardFigures } = await import('./card-figures.ts')
    for (const card of shown) {
      if (turn !== latest) return
      const read = await readCardFigures(card.document, store)
      figures.value = new Map(figures.value).set(card.document, read)
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
      await score(
        next.filter((card) => !card.deleted),
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
