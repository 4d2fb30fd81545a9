import { everyBlobOf } from '../../domain/changes/blob-references.ts'
import type { Change } from '../../domain/changes/change.ts'
import { clearShelf, eraseBlob } from '../blobs/erased-blobs.ts'
import type { Shelf } from '../blobs/shelf.ts'
import type { Database } from '../sql/database.ts'
import { lockHead, tellQuietly } from './push-changes.ts'

/**
 * How personal data is really deleted: every change of a document goes, and every photo and file no other document speaks
 * of. What stays is that a document of this id was erased, when and by whom: devices learn it with their next pull and drop
 * their copy, and no device can push the document back.
 */
export async function eraseDocument(
  database: Database,
  shelf: Shelf | null,
  workspace: string,
  document: string,
  account: string,
  now: string,
): Promise<void> {
  const head = await database.db.transaction().execute(async (transaction) => {
    const seq = (await lockHead(transaction, database.engine, workspace)) + 1
    const gone = await transaction
      .selectFrom('change_log')
      .select('body')
      .where('workspace', '=', workspace)
      .where('document', '=', document)
      .execute()
    await transaction
      .deleteFrom('change_log')
      .where('workspace', '=', workspace)
      .where('document', '=', document)
      .execute()
    for (const hash of everyBlobOf(gone.map(({ body }) => JSON.parse(body) as Change))) {
      const elsewhere = await transaction
        .selectFrom('change_log')
        .select('seq')
        .where('workspace', '=', workspace)
        .where('body', 'like', `%${hash}%`)
        .limit(1)
        .executeTakeFirst()
      if (elsewhere) continue
      await eraseBlob(transaction, { workspace, hash }, shelf)
    }
    await transaction
      .insertInto('erased_document')
      .values({ workspace, document, seq, account, erased_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction.updateTable('workspace_head').set({ seq }).where('workspace', '=', workspace).execute()
    return seq
  })
  // A storage out of reach is cleared with the next start; the rows are gone and nobody can ask for it.
  await clearShelf(database, shelf).catch(() => undefined)
  await tellQuietly(database, workspace, head)
}
