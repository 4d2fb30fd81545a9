import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Worker } from '../../../domain/teamwork/assignments.ts'
import { usePreferences } from '../preferences.ts'
import { useServices } from '../services.ts'

/** Who works on this device: the account that is signed in, and the name changes carry. */
export function useWorker(): ComputedRef<Worker> {
  const { place } = useServices().team
  const preferences = usePreferences()
  return computed(() => ({ account: place?.account ?? null, name: preferences.author }))
}
