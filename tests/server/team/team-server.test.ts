import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { aChange } from '../../domain/changes/some-changes.ts'
import type { FreshDatabases } from './engines.ts'
import { engines } from './engines.ts'
import type { Browser, RunningServer } from './running-server.ts'
import { colleague, firstAdmin, invited, password, runServer } from './running-server.ts'

function manyChanges(count: number, device = 'phone-a'): readonly Change[] {
  return Array.from({ length: count }, (_, index) =>
    aChange({ record: `count/first/ZC-${String(index)}/m1`, device }),
  )
}

async function pullAll(browser: Browser, workspace: string, device: string, since = 0) {
  const changes: Change[] = []
  const erased: string[] = []
  let next = since
  for (let more = true; more;) {
    const { body, status } = await browser.ask(
      'GET',
      `/api/workspaces/${workspace}/changes?since=${String(next)}&device=${device}`,
    )
    expect(status).toBe(200)
    changes.push(...(body['changes'] as readonly Change[]))
    erased.push(...(body['erased'] as readonly string[]))
    next = body['next'] as number
    more = body['more'] as boolean
  }
  return { changes, erased, next }
}

for (const engine of engines)
  describe.skipIf(engine.start === null)(`the team server on ${engine.name}`, () => {
    let databases: FreshDatabases
    let place = ''
    let server: RunningServer
    let admin: Browser
    let account = ''
    let workspace = ''
    let now = new Date()

    beforeAll(async () => {
      if (!engine.start) return
      databases = await engine.start()
      place = await databases.fresh()
      server = await runServer({ database: place, now: () => now })
      ;({ admin } = await firstAdmin(server))
      account = String((await admin.ask('GET', '/api/session')).body['account'])
    }, 60_000)
    afterAll(async () => {
      await server.stop()
      await databases.stop()
    })
    /** A workspace of its own for every test: hashing passwords anew each time would take a minute. */
    beforeEach(async () => {
      now = new Date()
      const made = await server.team.accounts.api.createOrganization({
        body: { name: '某某局', slug: crypto.randomUUID(), userId: account },
      })
      workspace = made.id
    })

    const push = (browser: Browser, changes: readonly unknown[], to = workspace) =>
      browser.ask('POST', `/api/workspaces/${to}/changes`, { changes })

    it('stores a push once however often it is sent, and names what is stored', async () => {
      const changes = manyChanges(500)
      const ids = changes.map(({ id }) => id)
      const first = await push(admin, changes)
      const again = await push(admin, [...changes].reverse())
      expect(new Set(first.body['stored'] as string[])).toEqual(new Set(ids))
      expect(new Set(again.body['stored'] as string[])).toEqual(new Set(ids))
      expect([first.body['head'], again.body['head']]).toEqual([500, 500])
    })

    it('gives a second device everything in pages, byte for byte, and its own back to nobody', async () => {
      const changes = manyChanges(1300)
      for (let at = 0; at < 1300; at += 500) await push(admin, changes.slice(at, at + 500))
      const pulled = await pullAll(admin, workspace, 'phone-b')
      expect(pulled.changes).toEqual(changes)
      expect(pulled.next).toBe(1300)
      expect((await pullAll(admin, workspace, 'phone-a')).changes).toEqual([])
      const packed = await admin.ask('GET', `/api/workspaces/${workspace}/changes?since=0`, undefined, {
        'accept-encoding': 'br',
      })
      expect(packed.headers.get('content-encoding')).toBe('br')
    })

    it('numbers what comes at once without a gap a reader could fall into', async () => {
      const pushes = Array.from({ length: 12 }, (_, index) =>
        push(admin, manyChanges(20, `phone-${String(index)}`)),
      )
      const seen: string[] = []
      let since = 0
      let open = pushes.length
      for (const one of pushes) void one.then(() => (open -= 1))
      while (open > 0) {
        const page = await pullAll(admin, workspace, 'reader', since)
        seen.push(...page.changes.map(({ id }) => id))
        since = page.next
      }
      seen.push(...(await pullAll(admin, workspace, 'reader', since)).changes.map(({ id }) => id))
      expect(seen).toHaveLength(240)
      expect(new Set(seen).size).toBe(240)
    })

    it('takes every text a change may hold, and gives it back to the letter', async () => {
      const rare = ['\u0000', '\ud800', '"\\\n\u0301', '𠮷'].map((text, place) =>
        aChange({
          record: `fact/${String(place)}`,
          value: { text, [text]: [text] },
          document: `ev-${text.replaceAll('\0', '')}`,
        }),
      )
      const { body } = await push(admin, rare)
      expect(new Set(body['stored'] as string[])).toEqual(new Set(rare.map(({ id }) => id)))
      const { changes } = await pullAll(admin, workspace, 'reader')
      for (const change of rare) expect(changes).toContainEqual(change)
    })

    it('refuses change by change, with the reason, and stores the others', async () => {
      const good = aChange({ record: 'fact/a' })
      const forged = { ...aChange({ record: 'fact/b' }), value: 7 }
      const future = aChange({ record: 'kind-of-tomorrow/1', value: { any: ['thing'] } })
      const { body } = await push(admin, [good, forged, { id: 'nonsense' }, future])
      expect(new Set(body['stored'] as string[])).toEqual(new Set([good.id, future.id]))
      expect(body['refused']).toEqual([
        { id: forged.id, code: 'change-tampered' },
        { id: 'nonsense', code: 'change-malformed' },
      ])
    })

    it('keeps what each role may not write out', async () => {
      const count = aChange({ record: 'count/first/ZC-1/m1' })
      const score = aChange({ record: 'override/B6-3' })
      const checked = aChange({ record: 'checked-score/B6-3' })
      const storedBy = async (role: string) => {
        const browser = await colleague(server, admin, workspace, role, `同事-${role}`)
        const { body } = await push(browser, [count, score, checked])
        return (body['stored'] as string[])
          .map((id) => [count, score, checked].findIndex((one) => one.id === id))
          .sort()
      }
      expect(await storedBy('viewer')).toEqual([])
      expect(await storedBy('counter')).toEqual([0])
      expect(await storedBy('reviewer')).toEqual([2])
      expect(await storedBy('preparer')).toEqual([0, 1])
    })

    it('a photo cut in the middle goes on where it was durable, and is what its name says', async () => {
      const { createHash } = await import('node:crypto')
      const bytes = crypto.getRandomValues(new Uint8Array(60_000))
      const hash = createHash('sha256').update(bytes).digest('hex')
      const path = `/api/workspaces/${workspace}/blobs/${hash}`
      const part = (start: number, end: number) =>
        admin.send(path, bytes.slice(start, end), {
          'upload-offset': String(start),
          'upload-length': '60000',
          'x-blob-type': 'image/jpeg',
        })
      expect((await part(0, 25_000)).body).toEqual({ complete: false })
      expect((await part(0, 25_000)).body).toEqual({ complete: false })
      expect((await part(40_000, 60_000)).body).toEqual({ code: 'blob-offset' })
      const where = await admin.ask('HEAD', path)
      expect([where.status, where.headers.get('upload-offset')]).toEqual([404, '25000'])
      expect((await part(25_000, 60_000)).body).toEqual({ complete: true })
      expect((await admin.ask('HEAD', path)).status).toBe(200)
      const got = await fetch(`${server.url}${path}`, { headers: { cookie: admin.cookie() } })
      expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true)
      expect(got.headers.get('x-blob-type')).toBe('image%2Fjpeg')
    })

    it('a tampered photo is refused and leaves nothing', async () => {
      const path = `/api/workspaces/${workspace}/blobs/${'a'.repeat(64)}`
      const headers = { 'upload-offset': '0', 'upload-length': '3' }
      expect((await admin.send(path, new Uint8Array(3), headers)).body).toEqual({ code: 'blob-tampered' })
      expect((await admin.ask('HEAD', path)).headers.get('upload-offset')).toBe('0')
    })

    it('an invitation lets one colleague in, once, and not after its week', async () => {
      const invitation = await invited(admin, workspace, 'preparer')
      const path = `/api/invitations/${invitation}`
      const [li, wang] = [server.browser(), server.browser()]
      expect((await li.ask('GET', path)).body).toEqual({ workspace: '某某局', role: 'preparer' })
      expect((await li.ask('POST', path, { username: '李四', name: '李四', password: '短' })).body).toEqual({
        code: 'password-too-short',
      })
      expect((await li.ask('POST', path, { username: '李四', name: '李四', password })).status).toBe(200)
      expect((await li.ask('GET', `/api/workspaces/${workspace}/members`)).body['members']).toHaveLength(2)
      expect((await wang.ask('POST', path, { username: '王五', name: '王五', password })).body).toEqual({
        code: 'invitation-unknown',
      })
      const late = await invited(admin, workspace, 'preparer')
      now = new Date(now.getTime() + 8 * 24 * 60 * 60 * 1000)
      const tooLate = await wang.ask('POST', `/api/invitations/${late}`, {
        username: '王五',
        name: '王五',
        password,
      })
      expect([tooLate.status, tooLate.body]).toEqual([404, { code: 'invitation-unknown' }])
    })

    it('the set-up link works once', async () => {
      const used = await server.browser().ask('POST', '/api/set-up', {
        token: server.team.setUpToken,
        workspace: '另一家',
        username: '外人',
        name: '外人',
        password,
      })
      expect([used.status, used.body]).toEqual([403, { code: 'set-up-link-used' }])
    })

    it('signs in and out, and who is removed is out at once', async () => {
      const li = await colleague(server, admin, workspace, 'preparer', '孙七')
      const again = server.browser()
      expect(
        (await again.ask('POST', '/api/sign-in', { username: '李四', password: '不对的口令' })).status,
      ).toBe(401)
      expect((await again.ask('POST', '/api/sign-in', { username: '孙七', password })).status).toBe(200)
      const { body } = await again.ask('GET', '/api/session')
      expect(body).toMatchObject({ username: '孙七', workspaces: [{ id: workspace, role: 'preparer' }] })
      await admin.ask('DELETE', `/api/workspaces/${workspace}/members/${String(body['account'])}`)
      expect((await li.ask('GET', `/api/workspaces/${workspace}/changes`)).status).toBe(404)
      await again.ask('POST', '/api/sign-out', {})
      expect((await again.ask('GET', '/api/session')).body['account']).toBeNull()
    })

    it('never leaves a workspace without 管理员', async () => {
      const { body } = await admin.ask('GET', '/api/session')
      const path = `/api/workspaces/${workspace}/members/${String(body['account'])}`
      expect((await admin.ask('DELETE', path)).body).toEqual({ code: 'last-admin' })
      expect((await admin.ask('PUT', path, { role: 'viewer' })).body).toEqual({ code: 'last-admin' })
      expect((await admin.ask('DELETE', '/api/account', { password })).body).toEqual({ code: 'last-admin' })
    })

    it('erases a document with its photos for good, tells the devices, and takes it from none of them', async () => {
      const { createHash } = await import('node:crypto')
      const bytes = new Uint8Array([1, 2, 3])
      const hash = createHash('sha256').update(bytes).digest('hex')
      const blob = `/api/workspaces/${workspace}/blobs/${hash}`
      await admin.send(blob, bytes, { 'upload-offset': '0', 'upload-length': '3' })
      const kept = aChange({ document: 'ev-2' })
      const gone = aChange({ record: 'evidence/1', value: { blob: hash } })
      await push(admin, [kept, gone])
      const { status } = await admin.ask('DELETE', `/api/workspaces/${workspace}/documents/ev-1`)
      expect(status).toBe(200)
      const pulled = await pullAll(admin, workspace, 'phone-b')
      expect(pulled.changes).toEqual([kept])
      expect(pulled.erased).toEqual(['ev-1'])
      expect((await admin.ask('HEAD', blob)).status).toBe(404)
      expect((await push(admin, [gone])).body['refused']).toEqual([{ id: gone.id, code: 'document-erased' }])
      expect(
        JSON.stringify(await server.team.database.db.selectFrom('change_log').selectAll().execute()),
      ).not.toContain(hash)
    })

    it('an account erased by its owner leaves no name behind', async () => {
      const li = await colleague(server, admin, workspace, 'preparer', '赵六')
      await server.browser().ask('POST', '/api/sign-in', { username: '赵六', password: '不对的口令' })
      expect((await li.ask('DELETE', '/api/account', { password: '不对的口令' })).status).toBe(400)
      expect((await li.ask('DELETE', '/api/account', { password })).status).toBe(200)
      expect((await li.ask('GET', '/api/session')).body['account']).toBeNull()
      const { body } = await admin.ask('GET', `/api/workspaces/${workspace}/members`)
      expect(body['members']).toHaveLength(1)
      const audit = await server.team.database.db.selectFrom('audit').select('username').execute()
      expect(audit.map(({ username }) => username)).not.toContain('赵六')
    })

    it('nudges whoever listens, across instances of one database', async () => {
      const second = engine.name === 'PostgreSQL' ? await runServer({ database: place }) : server
      const stop = new AbortController()
      const path = `${second.url}/api/workspaces/${workspace}/nudges`
      const listening = await fetch(path, { headers: { cookie: admin.cookie() }, signal: stop.signal })
      const reader = listening.body?.pipeThrough(new TextDecoderStream()).getReader()
      await push(admin, manyChanges(3))
      let heard = ''
      while (!heard.includes('event: nudge')) heard += (await reader?.read())?.value ?? ''
      expect(heard).toContain('data: 3')
      stop.abort()
      if (second !== server) await second.stop()
    })

    it('outlives its process: what was acknowledged is there after a new start', async () => {
      const changes = manyChanges(10)
      await push(admin, changes)
      await server.stop()
      server = await runServer({ database: place, now: () => now })
      expect(server.team.setUpToken).toBeNull()
      const later = server.browser()
      await later.ask('POST', '/api/sign-in', { username: '张三', password })
      expect((await pullAll(later, workspace, 'phone-b')).changes).toEqual(changes)
      admin = later
    })

    if (engine.name === 'PostgreSQL')
      it('starts three times at once over an empty database', async () => {
        const empty = await databases.fresh()
        const together = await Promise.all([1, 2, 3].map(() => runServer({ database: empty })))
        for (const one of together) {
          expect((await one.browser().ask('GET', '/api/health')).status).toBe(200)
          await one.stop()
        }
      })

    if (engine.name === 'PostgreSQL')
      it('goes on when PostgreSQL ends its connections, the one in use too', async () => {
        const { db } = server.team.database
        const cut = db.transaction().execute(async (transaction) => {
          const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
          const pid = rows[0]?.pid ?? 0
          await sql`select pg_terminate_backend(${pid})`.execute(db)
          await vi.waitFor(async () => {
            const left = await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(db)
            expect(left.rows).toEqual([])
          }, 10_000)
          await sql`select 1`.execute(transaction)
        })
        await expect(cut).rejects.toThrow(/terminat|connection/i)
        expect((await push(admin, manyChanges(2))).body['stored']).toHaveLength(2)
      })

    it('shows operators that it is sound and what it did', async () => {
      await push(admin, manyChanges(4))
      expect((await server.browser().ask('GET', '/api/health')).body).toMatchObject({ ok: true })
      const metrics = await (await fetch(`${server.url}/api/metrics`)).text()
      expect(metrics).toMatch(/^jijian_changes_acknowledged_total [1-9]/m)
      expect(metrics).not.toContain('张三')
    })
  })
