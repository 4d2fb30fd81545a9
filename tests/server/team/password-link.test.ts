import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordEvent } from '../../../src/server/accounts/audit.ts'
import { offerPassword } from '../../../src/server/password/offer-password.ts'
import type { FreshDatabases } from './engines.ts'
import { engines } from './engines.ts'
import type { Browser, RunningServer } from './running-server.ts'
import { colleague, firstAdmin, invited, password, runServer } from './running-server.ts'

const fresh = '新的密码2024'

for (const engine of engines)
  describe.skipIf(engine.start === null)(`a link for a new password on ${engine.name}`, () => {
    let databases: FreshDatabases
    let server: RunningServer
    let admin: Browser
    let workspace = ''
    let place = ''
    let now = new Date()

    beforeAll(async () => {
      if (!engine.start) return
      databases = await engine.start()
      place = await databases.fresh()
      server = await runServer({ database: place, now: () => now })
      ;({ admin, workspace } = await firstAdmin(server))
    }, 60_000)
    afterAll(async () => {
      await server.stop()
      await databases.stop()
    })

    const accountOf = async (browser: Browser) =>
      String((await browser.ask('GET', '/api/session')).body['account'])
    const offer = (browser: Browser, account: string, to = workspace) =>
      browser.ask('POST', `/api/workspaces/${to}/members/${account}/password-link`)
    const linkFor = async (account: string) =>
      `/api/password-links/${String((await offer(admin, account)).body['link']).split('#')[1] ?? ''}`
    const signIn = (username: string, word: string) =>
      server.browser().ask('POST', '/api/sign-in', { username, password: word })
    const unknown = { status: 404, body: { code: 'password-link-unknown' } }

    it('lets the colleague set one, once, ends their sessions and signs in whatever was tried before', async () => {
      const li = await colleague(server, admin, workspace, 'preparer', '李四')
      const link = await linkFor(await accountOf(li))
      for (let tries = 0; tries < 10; tries += 1)
        await recordEvent(server.team.database, 'sign-in-refused', '李四', '', now)
      expect((await signIn('李四', password)).body).toEqual({ code: 'too-many-tries' })

      const phone = server.browser()
      expect((await phone.ask('GET', link)).body).toEqual({ username: '李四', name: '李四' })
      expect((await phone.ask('POST', link, { password: '短' })).body).toEqual({ code: 'password-too-short' })
      expect(await phone.ask('POST', link, { password: fresh })).toMatchObject({
        status: 200,
        body: { username: '李四' },
      })
      expect((await li.ask('GET', '/api/session')).body['account']).toBeNull()
      expect((await signIn('李四', fresh)).status).toBe(200)
      expect((await signIn('李四', password)).status).not.toBe(200)
      expect(await phone.ask('POST', link, { password: '再来一次2024' })).toMatchObject(unknown)
      expect(await phone.ask('GET', link)).toMatchObject(unknown)

      const audit = await server.team.database.db
        .selectFrom('audit')
        .select(['event', 'username'])
        .where('event', 'like', 'password-%')
        .execute()
      expect(audit).toEqual(
        expect.arrayContaining([
          { event: 'password-link', username: '张三' },
          { event: 'password-link-for', username: '李四' },
          { event: 'password-set', username: '李四' },
        ]),
      )
    })

    it('is good for a day, and until the next one is made', async () => {
      const wang = await colleague(server, admin, workspace, 'counter', '王五')
      const account = await accountOf(wang)
      const [first, second] = [await linkFor(account), await linkFor(account)]
      const phone = server.browser()
      expect(await phone.ask('POST', first, { password: fresh })).toMatchObject(unknown)
      expect((await phone.ask('GET', second)).status).toBe(200)
      const made = now
      now = new Date(made.getTime() + 25 * 60 * 60 * 1000)
      expect(await phone.ask('POST', second, { password: fresh })).toMatchObject(unknown)
      now = made
      for (const forged of [`${account}.x`, account, 'x', `${second.slice(20)}x`])
        expect(await phone.ask('GET', `/api/password-links/${forged}`)).toMatchObject(unknown)
      expect((await wang.ask('GET', '/api/session')).body['account']).toBe(account)
    })

    it('is taken by one of two who use it at once', async () => {
      const qian = await colleague(server, admin, workspace, 'viewer', '钱七')
      const link = await linkFor(await accountOf(qian))
      const both = await Promise.all(
        ['甲的密码2024', '乙的密码2024'].map((word) =>
          server.browser().ask('POST', link, { password: word }),
        ),
      )
      expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
    })

    it('is made by whoever runs the server for anybody, while it runs', async () => {
      const sun = await colleague(server, admin, workspace, 'admin', 'Sun')
      expect(await offerPassword(place, 'nobody', now)).toEqual({ ok: false, code: 'person-unknown' })
      expect(await offerPassword('missing.sqlite', 'sun', now)).toEqual({
        ok: false,
        code: 'database-missing',
      })
      const offered = await offerPassword(place, 'SUN', now)
      const link = `/api/password-links/${offered.ok ? offered.id : ''}`
      expect((await server.browser().ask('POST', link, { password: fresh })).body).toEqual({
        username: 'sun',
      })
      expect((await sun.ask('GET', '/api/session')).body['account']).toBeNull()
      expect((await signIn('sun', fresh)).status).toBe(200)
    })

    it('is made by 管理员 alone, of every workspace the account is in', async () => {
      const zhao = await colleague(server, admin, workspace, 'preparer', '赵六')
      const account = await accountOf(zhao)
      expect((await offer(zhao, account)).body).toEqual({ code: 'role-not-allowed' })
      expect((await offer(admin, 'nobody')).body).toEqual({ code: 'member-unknown' })

      const { id: elsewhere } = await server.team.accounts.api.createOrganization({
        body: { name: '另一家', slug: crypto.randomUUID(), userId: await accountOf(admin) },
      })
      const other = await colleague(server, admin, elsewhere, 'admin', '外单位')
      expect((await offer(other, account)).body).toEqual({ code: 'workspace-unknown' })
      expect((await offer(other, account, elsewhere)).body).toEqual({ code: 'member-unknown' })

      // 张三 is 管理员 of both: a member of both is theirs to help, not the other 管理员’s.
      const link = await linkFor(account)
      await zhao.ask('POST', `/api/invitations/${await invited(other, elsewhere, 'viewer')}`, {})
      expect((await offer(other, account, elsewhere)).body).toEqual({ code: 'member-elsewhere' })
      expect((await server.browser().ask('GET', link)).status).toBe(200)

      // Whoever made a link and is 管理员 no longer has made nothing.
      const self = await accountOf(admin)
      await other.ask('PUT', `/api/workspaces/${elsewhere}/members/${self}`, { role: 'viewer' })
      expect(await server.browser().ask('POST', link, { password: fresh })).toMatchObject(unknown)
      expect((await offer(admin, account)).body).toEqual({ code: 'member-elsewhere' })
      expect((await zhao.ask('GET', '/api/session')).body['account']).toBe(account)
    })
  })
