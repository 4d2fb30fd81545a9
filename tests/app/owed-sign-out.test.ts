import { afterEach, describe, expect, it } from 'vitest'
import { owesSignOut, payingSignOut } from '../../src/app/team/owed-sign-out.ts'
import { createHttpAccounts } from '../../src/sync/http-accounts.ts'

/** A server that remembers one session, behind a line that may be cut. */
function aPhone() {
  const phone = { online: true, signedIn: true, asked: [] as string[] }
  const answer = (path: string): unknown => {
    if (path === '/api/sign-out') phone.signedIn = false
    if (path === '/api/session')
      return phone.signedIn
        ? { account: 'a1', username: 'zhang', name: '张三', workspaces: [] }
        : { account: null }
    return {}
  }
  const accounts = payingSignOut(
    createHttpAccounts({
      base: '',
      send(url) {
        phone.asked.push(url)
        if (!phone.online) return Promise.reject(new TypeError('network'))
        const headers = { 'content-type': 'application/json' }
        return Promise.resolve(new Response(JSON.stringify(answer(url)), { headers }))
      },
    }),
  )
  return { phone, accounts }
}

describe('leaving without network', () => {
  afterEach(() => {
    localStorage.clear()
  })

  it('works, and the session is ended before anybody learns whose it was', async () => {
    const { phone, accounts } = aPhone()
    phone.online = false
    expect(await accounts.signOut()).toEqual({ ok: true, value: null })
    expect([owesSignOut(), phone.signedIn]).toEqual([true, true])
    expect(await accounts.session()).toMatchObject({ problem: { code: 'server-unreachable' } })
    phone.online = true
    expect(await accounts.session()).toEqual({ ok: true, value: null })
    expect([owesSignOut(), phone.signedIn]).toEqual([false, false])
  })

  it('comes before the next person signs in, and leaves that one alone afterwards', async () => {
    const { phone, accounts } = aPhone()
    phone.online = false
    await accounts.signOut()
    phone.online = true
    phone.asked = []
    await accounts.signIn('li', '口令口令口令')
    await accounts.session()
    expect(phone.asked).toEqual(['/api/sign-out', '/api/sign-in', '/api/session'])
  })

  it('with network ends the session at once', async () => {
    const { phone, accounts } = aPhone()
    await accounts.signOut()
    expect([owesSignOut(), phone.signedIn]).toEqual([false, false])
  })
})
