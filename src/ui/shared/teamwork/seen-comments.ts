import type { Ref } from 'vue'
import { ref } from 'vue'
import type { DraftStore } from '../services.ts'
import { useServices } from '../services.ts'
import { useOpenDocument } from '../use-open-document.ts'

const keyOf = (document: string): string => `comments-seen/${document}`

async function readSeen(document: string, store: DraftStore): Promise<ReadonlySet<string>> {
  const kept = await store.getSetting(keyOf(document))
  return new Set(Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [])
}

export interface SeenComments {
  /** Records of the comments this device has shown; null until it was asked. */
  readonly seen: Readonly<Ref<ReadonlySet<string> | null>>
  /** Answers those that were not shown before. */
  see(records: readonly string[]): Promise<readonly string[]>
}

/** Which comments were shown on this device: a setting of it, part of no document. */
export function useSeenComments(): SeenComments {
  const { document } = useOpenDocument().session
  const { store } = useServices()
  const seen = ref<ReadonlySet<string> | null>(null)
  const load = async () => {
    seen.value = await readSeen(document, store)
  }
  void load()
  return {
    seen,
    async see(records) {
      await load()
      const fresh = records.filter((record) => !seen.value?.has(record))
      if (fresh.length === 0) return fresh
      const next = [...(seen.value ?? []), ...fresh]
      seen.value = new Set(next)
      await store.putSetting(keyOf(document), next)
      return fresh
    },
  }
}
