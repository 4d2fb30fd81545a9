import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { OfflineServices } from '../shared/services.ts'
import { useServices } from '../shared/services.ts'

export function useOfflineState(): Readonly<ShallowRef<OfflineServices['state']>> {
  const { offline } = useServices()
  const state = shallowRef(offline.state)
  onScopeDispose(
    offline.subscribe(() => {
      state.value = offline.state
    }),
  )
  return state
}
