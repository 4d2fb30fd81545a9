import 'fake-indexeddb/auto'
import { describeDraftStore } from './draft-store-contract.ts'
import { openFreshDexieStore } from './open-fresh-dexie-store.ts'

describeDraftStore('Dexie over an IndexedDB twin', openFreshDexieStore)
