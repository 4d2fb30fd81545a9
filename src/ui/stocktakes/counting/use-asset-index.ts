import type { ComputedRef } from 'vue'
import { computed, onBeforeUnmount, onMounted } from 'vue'
import type { AssetRegister } from '../../../domain/stocktake/asset.ts'
import type { AssetIndex } from '../../../domain/stocktake/lookup/create-asset-index.ts'
import { createAssetIndex } from '../../../domain/stocktake/lookup/create-asset-index.ts'
import { useStocktake } from '../../shared/use-stocktake.ts'

/** The register is frozen, so its index is made once and serves every page that looks something up. */
const known = new WeakMap<AssetRegister, AssetIndex>()

function indexOf(register: AssetRegister): AssetIndex {
  const before = known.get(register)
  if (before) return before
  const index = createAssetIndex(register)
  known.set(register, index)
  return index
}

/** The page stands by then, and nobody has pressed a key yet. */
const pageStands = 300

/** The index is made ready shortly after the page appears: the first scan and the first key need not wait for it. */
export function useAssetIndex(): ComputedRef<AssetIndex> {
  const open = useStocktake()
  const index = computed(() => indexOf(open.register.value))
  let timer: ReturnType<typeof setTimeout> | undefined
  onMounted(() => {
    timer = setTimeout(() => index.value.search('', 1), pageStands)
  })
  onBeforeUnmount(() => clearTimeout(timer))
  return index
}
