import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** What the phone says about itself: for the data-safety page and the notices. */
export interface Device {
  /** False on plain http: no service worker, no camera, no promise to keep data (S25). */
  readonly secure: boolean
  /** Name of the chat app whose built-in browser this is, or null. */
  readonly inAppBrowser: string | null
  installed(): boolean
  persisted(): Promise<boolean | null>
  requestPersistence(): Promise<boolean | null>
  /** Bytes in use, null when unknown. */
  usage(): Promise<number | null>
}

export const deviceKey: InjectionKey<Device> = Symbol('device')

export function useDevice(): Device {
  const device = inject(deviceKey)
  if (!device) throw new Error('the device is not provided: see app/device.ts')
  return device
}
