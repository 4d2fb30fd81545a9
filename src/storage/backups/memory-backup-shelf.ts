import { ok } from '../../domain/values/result.ts'
import type { BackupShelf, KeptBackup, ShelfLimits } from './contract.ts'
import { shelfLimits } from './contract.ts'
import { newestFirst, outlived } from './outlived.ts'

/** The contract without a database, for tests. */
export function createMemoryBackupShelf(limits: ShelfLimits = shelfLimits): BackupShelf {
  const kept = new Map<string, { readonly backup: KeptBackup; readonly bytes: ArrayBuffer }>()
  const all = () => [...kept.values()].map(({ backup }) => backup)
  return {
    list: () => Promise.resolve(newestFirst(all())),
    keep(facts, bytes) {
      kept.set(facts.id, { backup: { ...facts, bytes: bytes.byteLength }, bytes })
      for (const id of outlived(all(), facts.id, limits)) kept.delete(id)
      return Promise.resolve(ok(null))
    },
    read: (id) => Promise.resolve(kept.get(id)?.bytes ?? null),
    forget(documents) {
      for (const { id, document } of all()) if (documents.includes(document)) kept.delete(id)
      return Promise.resolve(ok(null))
    },
  }
}
