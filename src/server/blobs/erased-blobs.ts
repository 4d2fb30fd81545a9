import type { Transaction } from 'kysely'
import type { Database } from '../sql/database.ts'
import type { Tables } from '../sql/tables.ts'
import type { BlobPlace, Shelf } from './shelf.ts'

/** Inside the transaction that erases: rows go at once, and what stands on a shelf is written down to be taken off it. */
export async function eraseBlob(
  transaction: Transaction<Tables>,
  { workspace, hash }: BlobPlace,
  shelf: Shelf | null,
): Promise<void> {
  for (const table of ['blob_part', 'blob'] as const)
    await transaction.deleteFrom(table).where('workspace', '=', workspace).where('hash', '=', hash).execute()
  if (shelf === null) return
  await transaction
    .insertInto('erased_blob')
    .values({ workspace, hash })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** After COMMIT, and once more with every start: a storage that was out of reach meanwhile must not keep what was erased. */
export async function clearShelf({ db }: Database, shelf: Shelf | null): Promise<void> {
  if (shelf === null) return
  for (const { workspace, hash } of await db.selectFrom('erased_blob').selectAll().execute()) {
    const again = await db
      .selectFrom('blob')
      .select('complete')
      .where('workspace', '=', workspace)
      .where('hash', '=', hash)
      .executeTakeFirst()
    // Somebody sent the same file anew: it is theirs now.
    if (again?.complete !== 1) await shelf.remove({ workspace, hash })
    await db.deleteFrom('erased_blob').where('workspace', '=', workspace).where('hash', '=', hash).execute()
  }
}
