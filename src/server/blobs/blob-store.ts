import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database } from '../sql/database.ts'
import type { Tables } from '../sql/tables.ts'
import { bytesOf, dropParts, partsOf, receivedOf, rowOf } from './blob-rows.ts'
import type { BlobPlace, Shelf } from './shelf.ts'

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

/**
 * Files by hash. Parts are durable in the database one by one, whatever instance takes them in; a whole file stays there or
 * goes to a shelf, once its hash is its name.
 */
export interface BlobStore {
  state(place: BlobPlace): Promise<BlobState | null>
  /** Says how long a file will be; nothing when it was begun with that length before. */
  begin(place: BlobPlace, size: number, mime: string, now: string): Promise<void>
  /** Takes one part in; resolves after COMMIT. The same part again is no error: its answer was lost. */
  putPart(place: BlobPlace, part: BlobPart, now: string): Promise<PartOutcome>
  /** Of a complete one, piece by piece, so that no request holds a whole one in memory. */
  read(place: BlobPlace): AsyncIterable<Uint8Array>
}

export function createBlobStore(database: Database, shelf: Shelf | null): BlobStore {
  const { db, engine } = database

  async function begin(
    transaction: Transaction<Tables>,
    place: BlobPlace,
    { total, mime }: Pick<BlobPart, 'total' | 'mime'>,
    now: string,
  ): Promise<{ readonly size: number; readonly complete: number }> {
    await transaction
      .insertInto('blob')
      .values({ ...place, size: total, mime, complete: 0, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const blob = await rowOf(transaction, engine, place)
    if (blob === null) throw new Error('a file was erased while it came')
    return blob
  }

  /** Whoever starts from the beginning with another length starts anew, and the hash decides. */
  async function startAnew(
    transaction: Transaction<Tables>,
    place: BlobPlace,
    { total, mime }: Pick<BlobPart, 'total' | 'mime'>,
  ): Promise<void> {
    await dropParts(transaction, place)
    await transaction
      .updateTable('blob')
      .set({ size: total, mime })
      .where('workspace', '=', place.workspace)
      .where('hash', '=', place.hash)
      .execute()
  }

  /** `whole`: all parts are there; whether they are the file is still to be seen. */
  function take(place: BlobPlace, part: BlobPart, now: string): Promise<PartOutcome | 'whole'> {
    return db.transaction().execute(async (transaction) => {
      const blob = await begin(transaction, place, part, now)
      if (blob.complete === 1) return 'complete'
      if (part.total !== blob.size) {
        if (part.start !== 0) return 'offset'
        await startAnew(transaction, place, part)
      }
      const received = await receivedOf(transaction, place)
      const end = part.start + part.bytes.length
      if (received === part.total && end <= received) return 'whole'
      if (end <= received && received > 0) return 'stored'
      if (part.start !== received || end > part.total) return 'offset'
      if (part.bytes.length > 0)
        await transaction
          .insertInto('blob_part')
          .values({ ...place, start: part.start, bytes: part.bytes })
          .execute()
      return end < part.total ? 'stored' : 'whole'
    })
  }

  /** Outside of a transaction: a storage far away must not hold up everybody else. */
  async function shelve(place: BlobPlace, onto: Shelf): Promise<PartOutcome> {
    const bytes = await bytesOf(db, place)
    if (hashOf([bytes]) !== place.hash) return await drop(place)
    await onto.put(place, bytes)
    return await db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('blob')
        .set({ complete: 1, size: bytes.length })
        .where('workspace', '=', place.workspace)
        .where('hash', '=', place.hash)
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) {
        // Erased while it came: whoever erased it did not know of this copy.
        await onto.remove(place)
        return 'offset'
      }
      await dropParts(transaction, place)
      return 'complete'
    })
  }

  async function drop(place: BlobPlace): Promise<PartOutcome> {
    await db.transaction().execute(async (transaction) => {
      await dropParts(transaction, place)
      await transaction
        .deleteFrom('blob')
        .where('workspace', '=', place.workspace)
        .where('hash', '=', place.hash)
        .where('complete', '=', 0)
        .execute()
    })
    return 'tampered'
  }

  async function finish(place: BlobPlace): Promise<PartOutcome> {
    if (shelf !== null) return await shelve(place, shelf)
    const outcome = await db.transaction().execute(async (transaction) => {
      const blob = await rowOf(transaction, engine, place)
      if (blob === null || blob.complete === 1) return blob === null ? 'offset' : 'complete'
      const hash = createHash('sha256')
      for await (const bytes of partsOf(transaction, place)) hash.update(bytes)
      if (hash.digest('hex') !== place.hash) return 'tampered'
      await transaction
        .updateTable('blob')
        .set({ complete: 1 })
        .where('workspace', '=', place.workspace)
        .where('hash', '=', place.hash)
        .execute()
      return 'complete'
    })
    return outcome === 'tampered' ? await drop(place) : outcome
  }

  return {
    async state(place) {
      const blob = await rowOf(db, 'sqlite', place)
      if (blob === null) return null
      const complete = blob.complete === 1
      const received = complete ? blob.size : await receivedOf(db, place)
      return { size: blob.size, mime: blob.mime, complete, received }
    },
    begin: (place, size, mime, now) =>
      db.transaction().execute(async (transaction) => {
        const blob = await begin(transaction, place, { total: size, mime }, now)
        if (blob.complete === 0 && blob.size !== size)
          await startAnew(transaction, place, { total: size, mime })
      }),
    async putPart(place, part, now) {
      const taken = await take(place, part, now)
      return taken === 'whole' ? await finish(place) : taken
    },
    async *read(place) {
      let inDatabase = false
      for await (const bytes of partsOf(db, place)) {
        inDatabase = true
        yield bytes
      }
      if (inDatabase || shelf === null) return
      const blob = await rowOf(db, 'sqlite', place)
      if (blob !== null && blob.size > 0) yield* shelf.read(place)
    },
  }
}

function hashOf(pieces: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
