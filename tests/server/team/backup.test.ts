import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backUp, restore } from '../../../src/server/backup/backup.ts'
import { aChange } from '../../domain/changes/some-changes.ts'
import type { FreshDatabases } from './engines.ts'
import { engines } from './engines.ts'
import { colleague, firstAdmin, password, runServer } from './running-server.ts'

const running = engines.filter(({ start }) => start !== null)
const ways = running.flatMap((from) =>
  running.filter((to) => to !== from || running.length === 1).map((to) => ({ from, to })),
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
      expect(await backUp(place, { kind: 'database' }, file)).toMatchObject({ ok: true })
      await server.stop()

      const target = await fresh(to.name)
      expect(await restore(file, target)).toMatchObject({ ok: true })
      const again = await runServer({ database: target })
      expect(again.team.setUpToken).toBeNull()
      const li = again.browser()
      expect((await li.ask('POST', '/api/sign-in', { username: '李四', password })).status).toBe(200)
      const page = await li.ask('GET', `/api/workspaces/${workspace}/changes?since=0`)
      expect(page.body['changes']).toEqual(changes)
      const got = await fetch(`${again.url}${blob}`, { headers: { cookie: li.cookie() } })
      expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
      expect(await restore(file, target)).toEqual({ ok: false, code: 'not-empty' })
      expect(await backUp(target, { kind: 'database' }, file)).toEqual({ ok: false, code: 'file-exists' })
      await again.stop()
    },
  )

  it('says so when there is nothing to back up or to restore', async () => {
    const missing = join(folder, 'missing.sqlite')
    expect(await backUp(missing, { kind: 'database' }, join(folder, 'new.backup'))).toEqual({
      ok: false,
      code: 'file-missing',
    })
    expect(await restore(missing, join(folder, 'new.sqlite'))).toEqual({ ok: false, code: 'file-missing' })
  })
})
