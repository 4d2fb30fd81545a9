import { openDexieTeamStore } from '../../src/storage/dexie/open-dexie-store.ts'
import type { TeamStoreUnderTest } from './sync-store-contract.ts'

/** A database of its own for every test. */
export async function openFreshDexieTeamStore(): Promise<TeamStoreUnderTest> {
  const name = `team-${crypto.randomUUID()}`
  const store = await openDexieTeamStore(name)
  return {
    store,
    reopen() {
      store.close()
      return openDexieTeamStore(name)
    },
  }
}
