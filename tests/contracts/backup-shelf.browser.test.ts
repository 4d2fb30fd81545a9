import { createDexieBackupShelf } from '../../src/storage/backups/dexie-backup-shelf.ts'
import { describeBackupShelf } from './backup-shelf-contract.ts'

describeBackupShelf('Dexie in a real browser', (limits) =>
  createDexieBackupShelf(`shelf-${crypto.randomUUID()}`, limits),
)
