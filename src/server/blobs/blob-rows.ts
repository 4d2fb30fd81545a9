import type { Kysely } from 'kysely'
import type { Engine } from '../sql/database.ts'
import type { Tables } from '../sql/tables.ts'
import type { BlobPlace } from './shelf.ts'

interface BlobRow {
  readonly size: number
  readonly mime: string
  readonly complete: number
}

/** In PostgreSQL it is locked until the transaction ends; SQLite has one writer anyway. */
export async function rowOf(
  db: Kysely<Tables>,
  engine: Engine,
  { workspace, hash }: BlobPlace,
): Promise<BlobRow | null> {
  const row = db
    .selectFrom('blob')
    .select(['size', 'mime', 'complete'])
    .where('workspace', '=', workspace)
    .where('hash', '=', hash)
  return (await (engine === 'postgres' ? row.forUpdate() : row).executeTakeFirst()) ?? null
}

/** Bytes that are durable in the database. */
export async function receivedOf(db: Kysely<Tables>, { workspace, hash }: BlobPlace): Promise<number> {
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

export async function* partsOf(db: Kysely<Tables>, { workspace, hash }: BlobPlace): AsyncGenerator<Buffer> {
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

export async function bytesOf(db: Kysely<Tables>, place: BlobPlace): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of partsOf(db, place)) parts.push(part)
  return Buffer.concat(parts)
}

export async function dropParts(db: Kysely<Tables>, { workspace, hash }: BlobPlace): Promise<void> {
  await db.deleteFrom('blob_part').where('workspace', '=', workspace).where('hash', '=', hash).execute()
}
