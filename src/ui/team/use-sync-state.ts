import type { ShallowRef } from 'vue'
import { onScopeDispose, shallowRef } from 'vue'
import type { SyncState } from '../shared/services.ts'
import { useServices } from '../shared/services.ts'

/** How the sync of this device stands; null when it works alone. */
export function useSyncState(): Readonly<ShallowRef<SyncState | null>> {
  const { sync } = useServices().team
  const state = shallowRef(sync?.state() ?? null)
  if (sync) onScopeDispose(sync.subscribe((next) => (state.value = next)))
  return state
}
