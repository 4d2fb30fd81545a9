import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useReadOnly } from '../../shared/use-open-document.ts'
import { useStocktake } from '../../shared/use-stocktake.ts'

/** Results may be changed until the stocktake is 已确认, and only in the tab that holds it. */
export function useWritable(): ComputedRef<boolean> {
  const open = useStocktake()
  const readOnly = useReadOnly()
  return computed(() => !readOnly.value && open.stocktake.value.stage !== 'confirmed')
}
