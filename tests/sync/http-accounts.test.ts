import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Send } from '../../src/sync/ask.ts'
import { createHttpAccounts } from '../../src/sync/http-accounts.ts'
import type { RunningServer } from '../server/team/running-server.ts'
import { password, runServer } from '../server/team/running-server.ts'

/** A browser's cookie jar around `fetch`. */
function browserAt(origin: string): Send {
  const jar = new Map<string, string>()
  return async (url, init) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as Record<string, string>), origin, cookie }
    const response = await fetch(url, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    return response
  }
}

describe('accounts through a real server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-accounts-'))
  let server: RunningServer
  beforeAll(async () => {
    server = await runServer({ database: join(folder, 'team.sqlite') })
  }, 60_000)
  afterAll(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })
  const phone = () => createHttpAccounts({ base: server.url, send: browserAt(server.url) })

  it('from the set-up link to a colleague with a role, each refusal by its reason', async () => {
    const [zhang, li] = [phone(), phone()]
    expect(await zhang.session()).toEqual({ ok: true, value: null })
    const person = { username: 'zhang', name: '张三', password }
    const token = server.team.setUpToken ?? ''
    expect(await zhang.setUp(token, '某某局', { ...person, password: '短' })).toMatchObject({
      problem: { code: 'password-too-short' },
    })
    expect(await zhang.setUp(token, '某某局', person)).toEqual({ ok: true, value: null })
    expect(await li.setUp(token, '某某局', person)).toMatchObject({ problem: { code: 'set-up-link-used' } })
    const session = await zhang.session()
    expect(session).toMatchObject({
      ok: true,
      value: { name: '张三', workspaces: [{ name: '某某局', role: 'admin' }] },
    })
    const workspace = (session.ok && session.value?.workspaces[0]?.id) || ''

    const invited = await zhang.invite(workspace, 'counter')
    const id = (invited.ok && invited.value.link.split('#')[1]) || ''
    expect(await li.invitation(id)).toEqual({ ok: true, value: { workspace: '某某局', role: 'counter' } })
    expect(await li.join(id, { username: 'zhang', name: '李四', password })).toMatchObject({
      problem: { code: 'username-taken' },
    })
    expect(await li.join(id, { username: 'lisi', name: '李四', password })).toEqual({
      ok: true,
      value: workspace,
    })
    expect(await li.invitation(id)).toMatchObject({ problem: { code: 'invitation-unknown' } })
    expect(await li.invite(workspace, 'admin')).toMatchObject({ problem: { code: 'role-not-allowed' } })

    expect(session).toMatchObject({ value: { mayOpen: true } })
    expect(await zhang.openUnit('乙局')).toMatchObject({ value: { link: expect.stringContaining('/join#') } })
    expect(await li.openUnit('丙局')).toMatchObject({ problem: { code: 'role-not-allowed' } })

    const members = await zhang.members(workspace)
    const [first, second] = members.ok ? members.value : []
    expect([first?.name, second?.name].sort()).toEqual(['张三', '李四'])
    const [self, other] = first?.name === '张三' ? [first, second] : [second, first]
    expect(await zhang.setRole(workspace, other?.account ?? '', 'preparer')).toEqual({
      ok: true,
      value: null,
    })
    expect(await zhang.removeMember(workspace, self?.account ?? '')).toMatchObject({
      problem: { code: 'last-admin' },
    })
    expect(await li.session()).toMatchObject({ value: { workspaces: [{ role: 'preparer' }] } })

    expect(await li.signOut()).toEqual({ ok: true, value: null })
    expect(await li.session()).toEqual({ ok: true, value: null })
    expect(await li.members(workspace)).toMatchObject({ problem: { code: 'signed-out' } })
    expect(await li.signIn('lisi', '不是这个口令')).toMatchObject({ problem: { code: 'sign-in-refused' } })
    expect(await li.signIn('lisi', password)).toEqual({ ok: true, value: null })

    expect(await li.offerPassword(workspace, self?.account ?? '')).toMatchObject({
      problem: { code: 'role-not-allowed' },
    })
    const offered = await zhang.offerPassword(workspace, other?.account ?? '')
    const key = (offered.ok && offered.value.link.split('#')[1]) || ''
    expect(await phone().passwordOwner(key)).toEqual({ ok: true, value: { username: 'lisi', name: '李四' } })
    expect(await phone().setPassword(key, '新的密码2024')).toEqual({ ok: true, value: 'lisi' })
    expect(await li.session()).toEqual({ ok: true, value: null })
    expect(await phone().passwordOwner(key)).toMatchObject({ problem: { code: 'password-link-unknown' } })
  })

  it('a plain file server is no team server, and none at all is out of reach', async () => {
    const page = () =>
      Promise.resolve(new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }))
    expect(await createHttpAccounts({ base: '', send: page }).session()).toMatchObject({
      problem: { code: 'no-team-server' },
    })
    const gone = () => Promise.reject(new TypeError('network'))
    expect(await createHttpAccounts({ base: '', send: gone }).session()).toMatchObject({
      problem: { code: 'server-unreachable' },
    })
  })
})
