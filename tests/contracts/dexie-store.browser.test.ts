import { describeDraftStore } from './draft-store-contract.ts'
import { openFreshDexieStore } from './open-fresh-dexie-store.ts'

describeDraftStore('Dexie in a real browser', openFreshDexieStore)
