import type { ShallowRef } from 'vue'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { useServices } from '../../shared/services.ts'
import type { PhotosOfStocktake } from './load-photos.ts'
import { loadPhotos } from './load-photos.ts'

/** The photos of a stocktake, read again whenever it changes: undefined while they are read, null when it is not here. */
export function usePhotos(stocktake: string): {
  readonly found: Readonly<ShallowRef<PhotosOfStocktake | null | undefined>>
  readonly failed: Readonly<ShallowRef<boolean>>
} {
  const { store } = useServices()
  const found = shallowRef<PhotosOfStocktake | null>()
  const failed = ref(false)
  let latest = 0

  async function load(): Promise<void> {
    latest += 1
    const turn = latest
    try {
      const next = await loadPhotos(store, stocktake)
      if (turn !== latest) return
      found.value = next
      failed.value = false
    } catch {
      if (turn === latest) failed.value = true
    }
  }

  onScopeDispose(store.watch(stocktake, () => void load()))
  void load()
  return { found, failed }
}
