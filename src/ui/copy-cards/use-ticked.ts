import { onMounted, shallowRef } from 'vue'
import type { CopyCard } from '../../domain/report/copy-cards/copy-card.ts'
import { useServices } from '../shared/services.ts'

/** `changed`: ticked off, and other than it was then. */
export type CardState = 'open' | 'done' | 'changed'

/** What was typed again already: kept on this device for each evaluation, with what was typed. */
export function useTicked(document: string) {
  const { store } = useServices()
  const key = `copy-cards/${document}`
  const ticked = shallowRef<ReadonlyMap<string, string>>(new Map())

  onMounted(async () => {
    const saved = await store.getSetting(key)
    if (typeof saved !== 'object' || saved === null || Array.isArray(saved)) return
    const entries = Object.entries(saved).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    ticked.value = new Map(entries)
  })

  function stateOf({ id, value }: CopyCard): CardState {
    const typed = ticked.value.get(id)
    if (typed === undefined) return 'open'
    return typed === value ? 'done' : 'changed'
  }

  async function keep(next: ReadonlyMap<string, string>): Promise<void> {
    ticked.value = next
    await store.putSetting(key, Object.fromEntries(next))
  }

  return {
    stateOf,
    tick: ({ id, value }: CopyCard) => keep(new Map(ticked.value).set(id, value)),
    untick: ({ id }: CopyCard) => keep(new Map([...ticked.value].filter(([other]) => other !== id))),
    clear: () => keep(new Map()),
  }
}
