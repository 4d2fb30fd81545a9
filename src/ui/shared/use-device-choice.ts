import type { Ref, ShallowRef } from 'vue'
import { ref, shallowRef } from 'vue'
import type { Json } from '../../domain/values/json.ts'
import { useServices } from './services.ts'

export interface DeviceChoice {
  readonly value: Readonly<ShallowRef<Json>>
  /** False until the device was asked: nothing may be claimed to be unchosen before. */
  readonly loaded: Readonly<Ref<boolean>>
  choose(value: Json): void
}

/** One choice that this device remembers and no document holds. Null until chosen. */
export function useDeviceChoice(key: string): DeviceChoice {
  const { store } = useServices()
  const value = shallowRef<Json>(null)
  const loaded = ref(false)

  async function load(): Promise<void> {
    const kept = await store.getSetting(key)
    // A tap may have been faster than the disk.
    if (!loaded.value) value.value = kept ?? null
    loaded.value = true
  }
  void load()

  return {
    value,
    loaded,
    choose(next) {
      value.value = next
      loaded.value = true
      void store.putSetting(key, next)
    },
  }
}
