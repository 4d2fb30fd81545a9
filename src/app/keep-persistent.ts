import type { DraftStore } from '../storage/contract.ts'
import type { Device } from '../ui/shared/device.ts'

/** Asks the browser to keep the data once there is something worth keeping, not before (S12). Once per start. */
export function keepPersistent(store: DraftStore, device: Device): void {
  async function ask(): Promise<void> {
    const documents = await store.listDocuments()
    if (documents.length === 0) return
    stop()
    if ((await device.persisted()) === false) await device.requestPersistence()
  }
  const stop = store.watchList(() => void ask())
  void ask()
}
