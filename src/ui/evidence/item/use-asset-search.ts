import { shallowRef } from 'vue'
import type { Asset } from '../../../domain/stocktake/asset.ts'
import type { AssetIndex } from '../../../domain/stocktake/lookup/create-asset-index.ts'
import { createAssetIndex } from '../../../domain/stocktake/lookup/create-asset-index.ts'
import { readRegister } from '../../../domain/stocktake/register/read-register.ts'
import { useServices } from '../../shared/services.ts'
import { stocktakeChoices } from '../../shared/stocktake-choices.ts'
import { useDraft } from '../../shared/use-draft.ts'
import { orderChoices } from '../from-stocktake/order-choices.ts'

/** Assets of the nearest stocktake on this device; its register is large, so it is read when something is asked. */
export function useAssetSearch(): (query: string, limit: number) => readonly Asset[] {
  const draft = useDraft()
  const { store } = useServices()
  const index = shallowRef<AssetIndex | null>(null)
  let asked = false

  async function load(): Promise<void> {
    const evaluation = draft.evaluation.value
    const [nearest] = orderChoices(stocktakeChoices(await store.listDocuments(), evaluation), evaluation)
    if (nearest) index.value = createAssetIndex(readRegister(await store.loadDocument(nearest.document)))
  }

  return (query, limit) => {
    if (!asked) {
      asked = true
      // Without suggestions a code can be typed all the same.
      load().catch(() => undefined)
    }
    return index.value?.search(query, limit) ?? []
  }
}
