import { createHash } from 'node:crypto'
import type { Database } from '../sql/database.ts'

export interface BlobPlace {
  readonly workspace: string
  readonly hash: string
}

export interface BlobState {
  readonly size: number
  readonly mime: string
  readonly complete: boolean
  /** Bytes that are durable: where a cut upload goes on. */
  readonly received: number
}

export interface BlobPart {
  readonly start: number
  readonly bytes: Buffer
  readonly total: number
  readonly mime: string
}

/** `offset`: the part does not continue what is stored. `tampered`: the whole is not what its name says; it is dropped. */
export type PartOutcome = 'stored' | 'complete' | 'offset' | 'tampered'

/** Files are kept in the database in parts: every instance sees them, and a backup of the database has them all. */
export async function blobState(database: Database, place: BlobPlace): Promise<BlobState | null> {
  const blob = await database.db
    .selectFrom('blob')
    .selectAll()
    .where('workspace', '=', place.workspace)
    .where('hash', '=', place.hash)
    .executeTakeFirst()
  if (!blob) return null
  const complete = blob.complete === 1
  const received = complete ? blob.size : await receivedOf(database.db, place)
  return { size: blob.size, mime: blob.mime, complete, received }
}

async function receivedOf(db: Database['db'], { workspace, hash }: BlobPlace): Promise<number> {
  const last = await db
    .selectFrom('blob_part')
    .select(['start', 'bytes'])
    .where('workspace', '=', workspace)
    .where('hash', '=', hash)
    .orderBy('start', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? last.start + last.bytes.length : 0
}

/** Takes one part in; resolves after COMMIT. The same part again is no error: its answer was lost. */
export async function putBlobPart(
  database: Database,
  place: BlobPlace,
  part: BlobPart,
  now: string,
): Promise<PartOutcome> {
  const { workspace, hash } = place
  return await database.db.transaction().execute(async (transaction): Promise<PartOutcome> => {
    await transaction
      .insertInto('blob')
      .values({ workspace, hash, size: part.total, mime: part.mime, complete: 0, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const row = transaction
      .selectFrom('blob')
      .select(['size', 'complete'])
      .where('workspace', '=', workspace)
      .where('hash', '=', hash)
    const blob = await (database.engine === 'postgres' ? row.forUpdate() : row).executeTakeFirstOrThrow()
    if (blob.complete === 1) return 'complete'
    // Somebody began it with another length: whoever starts from the beginning starts anew, and the hash decides.
    if (part.start === 0 && part.total !== blob.size) {
      await transaction
        .deleteFrom('blob_part')
        .where('workspace', '=', workspace)
        .where('hash', '=', hash)
        .execute()
      await transaction
        .updateTable('blob')
        .set({ size: part.total, mime: part.mime })
        .where('workspace', '=', workspace)
        .where('hash', '=', hash)
        .execute()
    } else if (part.total !== blob.size) return 'offset'
    const received = await receivedOf(transaction, place)
    if (part.start + part.bytes.length <= received && received > 0) return 'stored'
    if (part.start !== received) return 'offset'
    if (part.bytes.length > 0 || part.total === 0)
      await transaction
        .insertInto('blob_part')
        .values({ workspace, hash, start: part.start, bytes: part.bytes })
        .execute()
    if (part.start + part.bytes.length < part.total) return 'stored'
    if ((await hashOf(transaction, place)) !== hash || part.start + part.bytes.length !== part.total) {
      for (const table of ['blob_part', 'blob'] as const)
        await transaction
          .deleteFrom(table)
          .where('workspace', '=', workspace)
          .where('hash', '=', hash)
          .execute()
      return 'tampered'
    }
    await transaction
      .updateTable('blob')
      .set({ complete: 1 })
      .where('workspace', '=', workspace)
      .where('hash', '=', hash)
      .execute()
    return 'complete'
  })
}

async function hashOf(db: Database['db'], place: BlobPlace): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of partsOf(db, place)) hash.update(bytes)
  return hash.digest('hex')
}

/** The bytes of a file part by part, so that no request holds a whole one in memory. */
export async function* partsOf(db: Database['db'], { workspace, hash }: BlobPlace): AsyncGenerator<Buffer> {
  for (let start = 0; ;) {
    const part = await db
      .selectFrom('blob_part')
      .select('bytes')
      .where('workspace', '=', workspace)
      .where('hash', '=', hash)
      .where('start', '=', start)
      .executeTakeFirst()
    if (!part || part.bytes.length === 0) return
    yield Buffer.from(part.bytes)
    start += part.bytes.length
  }
}
