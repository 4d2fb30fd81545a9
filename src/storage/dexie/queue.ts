import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { Change } from '../../domain/changes/change.ts'
import type { BlobRow, JijianDatabase } from './schema.ts'

/**
 * To be called inside the transaction that writes the changes: a change is never stored without its row, nor one that speaks
 * of a file without the file's. Sending one twice costs a question, forgetting one costs a photo.
 */
export async function queueChanges(
  { outbox, files }: JijianDatabase,
  changes: readonly Change[],
): Promise<void> {
  await outbox.bulkAdd(
    changes.map(({ id, document, record }) => ({
      id,
      document,
      record,
      state: 'waiting' as const,
      code: '',
    })),
  )
  await files.bulkPut(blobReferences(changes).map((hash) => ({ hash, state: 'waiting' as const })))
}

/** A file that was wanted may come from a person's hand as well as from the server, who may not have it: it waits to be sent. */
export function storeFile(database: JijianDatabase, row: BlobRow): Promise<void> {
  const { blobs, files } = database
  return database.transaction('rw', blobs, files, async () => {
    await blobs.put(row)
    await files.where('hash').equals(row.hash).modify({ state: 'waiting' })
  })
}

/** Bytes nobody may see any more are neither kept nor sent. */
export function forgetFile(database: JijianDatabase, hash: string): Promise<void> {
  const { blobs, files } = database
  return database.transaction('rw', blobs, files, async () => {
    await blobs.delete(hash)
    await files.delete(hash)
  })
}
