import 'fake-indexeddb/auto'
import { createDexieBackupShelf } from '../../src/storage/backups/dexie-backup-shelf.ts'
import { createMemoryBackupShelf } from '../../src/storage/backups/memory-backup-shelf.ts'
import { describeBackupShelf } from './backup-shelf-contract.ts'

describeBackupShelf('in memory', createMemoryBackupShelf)
describeBackupShelf('Dexie over an IndexedDB twin', (limits) =>
  createDexieBackupShelf(`shelf-${crypto.randomUUID()}`, limits),
)
