import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { describeDraftStore } from './draft-store-contract.ts'

describeDraftStore('in memory', () => Promise.resolve({ store: createMemoryStore(), reopen: null }))
