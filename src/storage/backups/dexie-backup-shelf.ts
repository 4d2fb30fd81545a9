import type { EntityTable } from 'dexie'
import { Dexie } from 'dexie'
import type { Result } from '../../domain/values/result.ts'
import { ok } from '../../domain/values/result.ts'
import type { StorageProblem } from '../contract.ts'
import { storageProblemOf } from '../dexie/storage-problem.ts'
import type { BackupShelf, KeptBackup, ShelfLimits } from './contract.ts'
import { shelfLimits } from './contract.ts'
import { newestFirst, outlived } from './outlived.ts'

/** The bytes apart: a list must not read a hundred megabytes. An ArrayBuffer, for WebKit refuses Blobs at times. */
interface BytesRow {
  readonly id: string
  readonly bytes: ArrayBuffer
}

type ShelfDatabase = Dexie & {
  readonly backups: EntityTable<KeptBackup, 'id'>
  readonly contents: EntityTable<BytesRow, 'id'>
}

/** Beside the drafts of the database of this name. */
export function shelfNameOf(database: string): string {
  return `${database}-backups`
}

/** Opens with its first use. */
export function createDexieBackupShelf(name: string, limits: ShelfLimits = shelfLimits): BackupShelf {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as ShelfDatabase
  database.version(1).stores({ backups: 'id, document', contents: 'id' })
  const { backups, contents } = database

  async function write(operation: () => Promise<void>): Promise<Result<null, StorageProblem>> {
    try {
      await database.transaction('rw', backups, contents, operation)
      return ok(null)
    } catch (error) {
      return { ok: false, problem: storageProblemOf(error) }
    }
  }

  async function drop(ids: readonly string[]): Promise<void> {
    await backups.bulkDelete([...ids])
    await contents.bulkDelete([...ids])
  }

  return {
    async list() {
      return newestFirst(await backups.toArray())
    },
    keep: (facts, bytes) =>
      write(async () => {
        await backups.put({ ...facts, bytes: bytes.byteLength })
        await contents.put({ id: facts.id, bytes })
        await drop(outlived(await backups.toArray(), facts.id, limits))
      }),
    async read(id) {
      return (await contents.get(id))?.bytes ?? null
    },
    forget: (documents) =>
      write(async () => {
        await drop(await backups.where('document').anyOf(documents).primaryKeys())
      }),
  }
}
