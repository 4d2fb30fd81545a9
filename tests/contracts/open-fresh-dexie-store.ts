import { openDexieStore } from '../../src/storage/dexie/open-dexie-store.ts'
import type { StoreUnderTest } from './draft-store-contract.ts'

let opened = 0

/** A database of its own for every test. */
export async function openFreshDexieStore(): Promise<StoreUnderTest> {
  opened += 1
  const name = `contract-${opened}-${crypto.randomUUID()}`
  const store = await openDexieStore({ name })
  return {
    store,
    reopen() {
      store.close()
      return openDexieStore({ name })
    },
  }
}
