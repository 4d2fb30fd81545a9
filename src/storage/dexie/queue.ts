import { blobReferences } from '../../domain/changes/blob-references.ts'
import type { StoredChange } from '../plan-write.ts'
import type { BlobRow, JijianDatabase, OutboxRow } from './schema.ts'

/**
 * To be called inside the transaction that writes the changes: a change is never stored without its row, nor one that speaks
 * of a file without the file's. Sending one twice costs a question, forgetting one costs a photo.
 */
export async function queueChanges(
  { outbox, files }: JijianDatabase,
  stored: readonly StoredChange[],
): Promise<void> {
  await outbox.bulkAdd(stored.map(rowOf))
  const hashes = blobReferences(stored.map(({ change }) => change))
  await files.bulkPut(hashes.map((hash) => ({ hash, state: 'waiting' as const })))
}

/** A register's chunk is long and one of few: it is not kept twice. */
const longText = 4000

function rowOf({ change, typed, sealed }: StoredChange): OutboxRow {
  const { id, document, record } = change
  const row = { id, document, record, state: 'waiting', code: '' } as const
  if (typed && !sealed) return row
  const text = JSON.stringify(change)
  return text.length > longText ? row : { ...row, text }
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
