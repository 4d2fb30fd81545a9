import 'fake-indexeddb/auto'
import { createMemoryTeamStore } from '../../src/storage/memory-store.ts'
import { openFreshDexieTeamStore } from './open-fresh-dexie-team-store.ts'
import { describeSyncStore } from './sync-store-contract.ts'

describeSyncStore('in memory', () => Promise.resolve({ store: createMemoryTeamStore(), reopen: null }))
describeSyncStore('Dexie over an IndexedDB twin', openFreshDexieTeamStore)
