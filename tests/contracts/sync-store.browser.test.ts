import { openFreshDexieTeamStore } from './open-fresh-dexie-team-store.ts'
import { describeSyncStore } from './sync-store-contract.ts'

describeSyncStore('Dexie in a real browser', openFreshDexieTeamStore)
