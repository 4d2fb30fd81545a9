import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, restore } from '../../../src/server/backup/backup.ts'
import { openWhole } from '../../../src/server/backup/copy-database.ts'
import { createBlobStore } from '../../../src/server/blobs/blob-store.ts'
import { openShelf } from '../../../src/server/blobs/open-shelf.ts'
import { openDatabase } from '../../../src/server/sql/open-database.ts'
import { aChange } from '../../domain/changes/some-changes.ts'
import type { FreshDatabases } from './engines.ts'
import { engines } from './engines.ts'
import { colleague, firstAdmin, password, runServer } from './running-server.ts'
import { shelves } from './shelves.ts'
import { aFile } from './some-file.ts'

const running = engines.filter(({ start }) => start !== null)
const ways = running.flatMap((from) =>
  running.filter((to) => to !== from || running.length === 1).map((to) => ({ from, to })),
)
const inDatabase = { kind: 'database' } as const
const outside = running.flatMap(({ name }) =>
  shelves.filter((shelf) => shelf.name !== 'the database').map((shelf) => ({ engine: name, shelf })),
)

describe('backup and restore of the team server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-backup-'))
  const databases = new Map<string, FreshDatabases>()
  beforeAll(async () => {
    for (const { name, start } of running) if (start) databases.set(name, await start())
  }, 60_000)
  afterAll(async () => {
    for (const one of databases.values()) await one.stop()
    rmSync(folder, { recursive: true })
  })
  const fresh = async (name: string) => (await databases.get(name)?.fresh()) ?? ''

  it.each(ways)(
    'carries everything from $from.name to $to.name, while the server runs',
    async ({ from, to }) => {
      const place = await fresh(from.name)
      const server = await runServer({ database: place })
      const { admin, workspace } = await firstAdmin(server)
      await colleague(server, admin, workspace, 'counter', '李四')
      const bytes = crypto.getRandomValues(new Uint8Array(700))
      const blob = `/api/workspaces/${workspace}/blobs/${createHash('sha256').update(bytes).digest('hex')}`
      await admin.send(blob, bytes, { 'upload-offset': '0', 'upload-length': '700' })
      const changes = Array.from({ length: 120 }, (_, index) => aChange({ record: `fact/${String(index)}` }))
      await admin.ask('POST', `/api/workspaces/${workspace}/changes`, { changes })
      const file = join(folder, `${from.name}-${to.name}.backup`)
      expect(await backUp(place, inDatabase, file)).toMatchObject({ ok: true })
      await server.stop()

      const target = await fresh(to.name)
      expect(await restore(file, target, inDatabase)).toMatchObject({ ok: true })
      const again = await runServer({ database: target })
      expect(again.team.setUpToken).toBeNull()
      const li = again.browser()
      expect((await li.ask('POST', '/api/sign-in', { username: '李四', password })).status).toBe(200)
      const page = await li.ask('GET', `/api/workspaces/${workspace}/changes?since=0`)
      expect(page.body['changes']).toEqual(changes)
      const got = await fetch(`${again.url}${blob}`, { headers: { cookie: li.cookie() } })
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
      expect(await restore(file, target, inDatabase)).toEqual({ ok: false, code: 'not-empty' })
      expect(await backUp(target, inDatabase, file)).toEqual({ ok: false, code: 'file-exists' })
      await again.stop()
    },
  )

  it.each(outside)(
    'puts the files of a backup into $shelf.name when that is where they are kept, beside $engine',
    async ({ engine, shelf }) => {
      const [source, file] = [
        join(folder, `${crypto.randomUUID()}.sqlite`),
        join(folder, crypto.randomUUID()),
      ]
      const written = await openWhole(source)
      const blobs = createBlobStore(written, null)
      const [whole, begun] = [aFile(900_000), aFile(600)]
      const now = '2024-03-01T02:00:00.000Z'
      const put = ({ place, bytes }: typeof whole, start: number, end: number) =>
        blobs.putPart(place, { start, bytes: bytes.subarray(start, end), total: bytes.length, mime: '' }, now)
      await put(whole, 0, 500_000)
      expect(await put(whole, 500_000, 900_000)).toBe('complete')
      await put(begun, 0, 200)
      await written.close()
      expect(await backUp(source, inDatabase, file)).toMatchObject({ ok: true })

      const target = await fresh(engine)
      const gone = await shelf.start()
      await gone.stop()
      if (gone.files.kind === 's3') await expect(restore(file, target, gone.files)).rejects.toThrow()

      const kept = await shelf.start()
      expect(await restore(file, target, kept.files)).toMatchObject({ ok: true })
      const restored = await openDatabase(target)
      const store = createBlobStore(restored, await openShelf(kept.files))
      const pieces: Uint8Array[] = []
      for await (const piece of store.read(whole.place)) pieces.push(piece)
      expect(Buffer.concat(pieces).equals(whole.bytes)).toBe(true)
      const parts = await restored.db.selectFrom('blob_part').select('hash').execute()
      expect(parts).toEqual([{ hash: begun.place.hash }])
      expect(await store.state(begun.place)).toMatchObject({ complete: false, received: 200 })
      await restored.close()
      await kept.stop()
    },
  )

  it('says so when there is nothing to back up or to restore', async () => {
    const missing = join(folder, 'missing.sqlite')
    expect(await backUp(missing, inDatabase, join(folder, 'new.backup'))).toEqual({
      ok: false,
      code: 'file-missing',
    })
    expect(await restore(missing, join(folder, 'new.sqlite'), inDatabase)).toEqual({
      ok: false,
      code: 'file-missing',
    })
  })
})
