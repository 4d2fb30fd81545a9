import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aChange } from '../../domain/changes/some-changes.ts'
import type { Browser, RunningServer } from './running-server.ts'
import { colleague, firstAdmin, invited, password, runServer } from './running-server.ts'

let folder = ''
let server: RunningServer
let admin: Browser
let stranger: Browser
let workspace = ''
let now = new Date()
const bytes = new Uint8Array([1, 2, 3])
const hash = createHash('sha256').update(bytes).digest('hex')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jijian-isolation-'))
  server = await runServer({ database: join(folder, 'a.sqlite'), now: () => now })
  ;({ admin, workspace } = await firstAdmin(server))
  await admin.ask('POST', `/api/workspaces/${workspace}/changes`, { changes: [aChange()] })
  await admin.send(`/api/workspaces/${workspace}/blobs/${hash}`, bytes, {
    'upload-offset': '0',
    'upload-length': '3',
  })
  // 管理员 of another workspace on the same server.
  const other = await server.team.accounts.api.createOrganization({
    body: {
      name: '另一家',
      slug: 'other',
      userId: String((await admin.ask('GET', '/api/session')).body['account']),
    },
  })
  stranger = await colleague(server, admin, other.id, 'admin', '外单位')
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

const asked: readonly Asked[] = [
  { method: 'GET', path: '/changes?since=0&device=x' },
  { method: 'POST', path: '/changes', body: { changes: [aChange({ value: 1 })] } },
  { method: 'GET', path: '/nudges' },
  { method: 'GET', path: '/members' },
  { method: 'POST', path: '/invitations', body: { role: 'admin' } },
  { method: 'PUT', path: '/members/somebody', body: { role: 'admin' } },
  { method: 'DELETE', path: '/members/somebody' },
  { method: 'POST', path: '/members/somebody/password-link', body: {} },
  { method: 'DELETE', path: '/documents/ev-1' },
  { method: 'GET', path: '/documents/ev-1/changes' },
  { method: 'GET', path: `/blobs/${hash}` },
  { method: 'HEAD', path: `/blobs/${hash}` },
  { method: 'POST', path: '/blobs', body: {} },
]

describe('a workspace', () => {
  it.each(asked)('is not there for a member of another: $method $path', async ({ method, path, body }) => {
    const { status, body: answer } = await stranger.ask(method, `/api/workspaces/${workspace}${path}`, body)
    expect(status).toBe(404)
    if (method !== 'HEAD') expect(answer).toEqual({ code: 'workspace-unknown' })
    const nowhere = await stranger.ask(method, `/api/workspaces/nowhere${path}`, body)
    expect([nowhere.status, nowhere.body]).toEqual([status, answer])
  })

  it.each(asked)('is closed to whoever is not signed in: $method $path', async ({ method, path, body }) => {
    expect((await server.browser().ask(method, `/api/workspaces/${workspace}${path}`, body)).status).toBe(401)
  })

  it('takes nothing from another account’s session than the one it is meant for', async () => {
    const path = `/api/workspaces/${workspace}/changes`
    const meant = (account: string) =>
      admin.ask('POST', path, { changes: [aChange({ value: 2 })] }, { 'x-jijian-account': account })
    expect([(await meant('somebody-else')).status, (await meant('somebody-else')).body]).toEqual([
      401,
      { code: 'signed-out' },
    ])
    const { body } = await admin.ask('GET', '/api/session')
    expect((await meant(String(body['account']))).status).toBe(200)
  })

  it('does not take a stranger’s parts of a file either', async () => {
    const headers = { 'upload-offset': '0', 'upload-length': '3' }
    expect((await stranger.send(`/api/workspaces/${workspace}/blobs/${hash}`, bytes, headers)).status).toBe(
      404,
    )
  })

  it('keeps its files to itself: the same file elsewhere is another', async () => {
    const { body } = await stranger.ask('GET', '/api/session')
    const [own] = body['workspaces'] as readonly { readonly id: string }[]
    expect((await stranger.ask('HEAD', `/api/workspaces/${own?.id ?? ''}/blobs/${hash}`)).status).toBe(404)
  })
})

describe('a reader', () => {
  it('reads, and changes nothing', async () => {
    const reader = await colleague(server, admin, workspace, 'viewer', '领导')
    const base = `/api/workspaces/${workspace}`
    expect((await reader.ask('GET', `${base}/changes?since=0&device=x`)).status).toBe(200)
    const mine = aChange({ record: 'fact/x' })
    const { body } = await reader.ask('POST', `${base}/changes`, { changes: [mine] })
    expect(body).toMatchObject({ stored: [], refused: [{ id: mine.id, code: 'role-not-allowed' }] })
    const sent = await reader.send(`${base}/blobs/${'b'.repeat(64)}`, bytes, {
      'upload-offset': '0',
      'upload-length': '3',
    })
    expect(sent.body).toEqual({ code: 'role-not-allowed' })
    for (const [method, path, what] of [
      ['POST', '/invitations', { role: 'viewer' }],
      ['DELETE', '/documents/ev-1', undefined],
      ['PUT', '/members/x', { role: 'admin' }],
    ] as const)
      expect((await reader.ask(method, `${base}${path}`, what)).body, path).toEqual({
        code: 'role-not-allowed',
      })
  })
})

describe('the door', () => {
  it('opens to no sign-up from outside, and to none of the library’s own addresses', async () => {
    for (const path of ['/api/auth/sign-up/email', '/api/auth/organization/create', '/api/auth/get-session'])
      expect((await server.browser().ask('POST', path, {})).status, path).toBe(404)
  })

  it('does not take a page of another site for ours', async () => {
    const path = `/api/workspaces/${workspace}/changes`
    const foreign = await admin.ask('POST', path, { changes: [] }, { origin: 'https://evil.example' })
    expect([foreign.status, foreign.body]).toEqual([403, { code: 'foreign-origin' }])
    const form = await admin.ask('POST', path, undefined, { 'content-type': 'text/plain' })
    expect(form.status).toBe(415)
    const site = await admin.ask('DELETE', `/api/workspaces/${workspace}/documents/x`, undefined, {
      'sec-fetch-site': 'cross-site',
    })
    expect(site.status).toBe(403)
  })

  it('gives out cookies that scripts and other sites never see', async () => {
    const signing = await fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ username: '张三', password }),
    })
    const [cookie = ''] = signing.headers.getSetCookie()
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    const behindHttps = await runServer({
      database: join(folder, 'b.sqlite'),
      publicUrl: 'https://jixiao.example',
    })
    const secure = await fetch(`${behindHttps.url}/api/set-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://jixiao.example' },
      body: JSON.stringify({
        token: behindHttps.team.setUpToken,
        workspace: '甲',
        username: '甲某',
        name: '甲',
        password,
      }),
    })
    expect(secure.headers.getSetCookie().join()).toMatch(/Secure/)
    await behindHttps.stop()
  })

  it('an invitation that expired, or was made up, opens nothing', async () => {
    const invitation = await invited(admin, workspace, 'admin')
    now = new Date(now.getTime() + 8 * 24 * 60 * 60 * 1000)
    const nobody = { username: '路人', name: '路人', password }
    for (const id of [invitation, `${invitation.slice(0, -1)}x`, '%27 or 1=1'])
      expect((await server.browser().ask('POST', `/api/invitations/${id}`, nobody)).body).toEqual({
        code: 'invitation-unknown',
      })
    now = new Date()
  })

  it('refuses a body of 100 MB before reading it, and goes on answering', async () => {
    const address = new URL(server.url)
    const status = await new Promise<number>((done, fail) => {
      const sent = request(
        {
          host: address.hostname,
          port: address.port,
          path: `/api/workspaces/${workspace}/changes`,
          method: 'POST',
          headers: {
            cookie: admin.cookie(),
            'content-type': 'application/json',
            'content-length': 100_000_000,
          },
        },
        (response) => {
          done(response.statusCode ?? 0)
          sent.destroy()
        },
      )
      sent.on('error', fail)
      sent.write('{"changes":["')
    })
    expect(status).toBe(413)
    expect((await server.browser().ask('GET', '/api/health')).status).toBe(200)
  })

  it('a body of 100 MB that does not say so is cut off at the limit', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x61))
      },
    })
    const before = process.memoryUsage().rss
    const sent = fetch(`${server.url}/api/workspaces/${workspace}/changes`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { cookie: admin.cookie(), origin: server.url, 'content-type': 'application/json' },
    } as RequestInit)
    const status = await sent.then(
      (response) => response.status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(status)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it(
    'of a thousand tries at one password only a few are tried, and the audit says so',
    { timeout: 90_000 },
    async () => {
      const guesses = Array.from({ length: 1000 }, (_, index) => `猜测${String(index)}号`)
      const statuses: number[] = []
      for (let at = 0; at < guesses.length; at += 20) {
        const answers = guesses
          .slice(at, at + 20)
          .map((guess) =>
            server.browser().ask('POST', '/api/sign-in', { username: '外单位', password: guess }),
          )
        statuses.push(...(await Promise.all(answers)).map(({ status }) => status))
      }
      expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(30)
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(970)
      const right = await server.browser().ask('POST', '/api/sign-in', { username: '外单位', password })
      expect(right.body).toEqual({ code: 'too-many-tries' })
      const audit = await server.team.database.db
        .selectFrom('audit')
        .select('event')
        .where('username', '=', '外单位')
        .execute()
      expect(audit.filter(({ event }) => event === 'sign-in-refused').length).toBeGreaterThanOrEqual(10)
      const throttled = audit.filter(({ event }) => event === 'sign-in-throttled').length
      expect(throttled).toBeGreaterThanOrEqual(1)
      expect(throttled).toBeLessThanOrEqual(20)
    },
  )
})
