import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, restore } from '../../../src/server/backup/backup.ts'
import { openWhole } from '../../../src/server/backup/copy-database.ts'
import type { BlobStore } from '../../../src/server/blobs/blob-store.ts'
import { createBlobStore } from '../../../src/server/blobs/blob-store.ts'
import { clearShelf, eraseBlob } from '../../../src/server/blobs/erased-blobs.ts'
import { openShelf } from '../../../src/server/blobs/open-shelf.ts'
import type { BlobPlace, Shelf } from '../../../src/server/blobs/shelf.ts'
import type { Database } from '../../../src/server/sql/database.ts'
import { openDatabase } from '../../../src/server/sql/open-database.ts'
import type { RunningShelf } from './shelves.ts'
import { shelves } from './shelves.ts'
import { aFile } from './some-file.ts'

const now = '2024-03-01T02:00:00.000Z'

async function readWhole(store: BlobStore, place: BlobPlace): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of store.read(place)) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe.each(shelves)('files in $name', ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-blobs-'))
  let running: RunningShelf
  let database: Database
  let shelf: Shelf | null
  let store: BlobStore

  beforeAll(async () => {
    running = await start()
    database = await openWhole(join(folder, 'a.sqlite'))
    shelf = await openShelf(running.files)
    store = createBlobStore(database, shelf)
  })
  afterAll(async () => {
    await database.close()
    await running.stop()
    rmSync(folder, { recursive: true })
  })

  const put = (place: BlobPlace, bytes: Buffer, start: number, end: number, total = bytes.length) =>
    store.putPart(place, { start, bytes: bytes.subarray(start, end), total, mime: 'image/jpeg' }, now)

  it('come in parts that go on where they were durable, and are whole once their hash is their name', async () => {
    const { bytes, place } = aFile(50_000)
    expect(await put(place, bytes, 0, 20_000)).toBe('stored')
    expect(await put(place, bytes, 30_000, 50_000)).toBe('offset')
    expect(await store.state(place)).toMatchObject({ received: 20_000, complete: false })
    expect(await put(place, bytes, 20_000, 50_000)).toBe('complete')
    expect(await put(place, bytes, 20_000, 50_000)).toBe('complete')
    expect(await store.state(place)).toEqual({
      size: 50_000,
      mime: 'image/jpeg',
      complete: true,
      received: 50_000,
    })
    expect((await readWhole(store, place)).equals(bytes)).toBe(true)
  })

  it('leave nothing when they are not what their name says', async () => {
    const [{ bytes }, { place }] = [aFile(100), aFile(100)]
    expect(await put(place, bytes, 0, 100)).toBe('tampered')
    expect(await store.state(place)).toBeNull()
  })

  it('are finished by the next request when the server ended just before', async () => {
    const { bytes, place } = aFile(1000)
    const unfinished = { start: 0, bytes, ...place }
    await store.begin(place, 1000, 'image/jpeg', now)
    await database.db.insertInto('blob_part').values(unfinished).execute()
    expect(await put(place, bytes, 1000, 1000)).toBe('complete')
    expect((await readWhole(store, place)).equals(bytes)).toBe(true)
  })

  it('belong to a workspace: the same file elsewhere is another', async () => {
    const { bytes, place } = aFile(300)
    await put(place, bytes, 0, 300)
    const elsewhere = { ...place, workspace: 'w2' }
    expect(await store.state(elsewhere)).toBeNull()
    expect(await readWhole(store, elsewhere)).toHaveLength(0)
  })

  it('may be empty', async () => {
    const { bytes, place } = aFile(0)
    expect(await put(place, bytes, 0, 0)).toBe('complete')
    expect(await readWhole(store, place)).toHaveLength(0)
  })

  it('are gone once erased, and come again when somebody sends them again', async () => {
    const { bytes, place } = aFile(700)
    await put(place, bytes, 0, 700)
    await database.db.transaction().execute((transaction) => eraseBlob(transaction, place, shelf))
    await clearShelf(database, shelf)
    expect(await store.state(place)).toBeNull()
    const left = shelf === null ? readWhole(store, place) : readWhole({ ...store, read: shelf.read }, place)
    expect(await left.catch(() => Buffer.alloc(0))).toHaveLength(0)
    expect(await database.db.selectFrom('erased_blob').selectAll().execute()).toEqual([])
    expect(await put(place, bytes, 0, 700)).toBe('complete')
    expect((await readWhole(store, place)).equals(bytes)).toBe(true)
  })

  it('go into a backup that is whole by itself', async () => {
    const { bytes, place } = aFile(1_200_000)
    for (let at = 0; at < bytes.length; at += 400_000) await put(place, bytes, at, at + 400_000)
    const [file, target] = [join(folder, 'a.backup'), join(folder, 'restored.sqlite')]
    expect(await backUp(join(folder, 'a.sqlite'), running.files, file)).toMatchObject({ ok: true })
    expect(await restore(file, target, { kind: 'database' })).toMatchObject({ ok: true })
    const restored = await openDatabase(target)
    expect((await readWhole(createBlobStore(restored, null), place)).equals(bytes)).toBe(true)
    await restored.close()
  })
})
