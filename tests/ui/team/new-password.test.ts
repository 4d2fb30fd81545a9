import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail, ok } from '../../../src/domain/values/result.ts'
import MembersPage from '../../../src/ui/team/MembersPage.vue'
import NewPasswordPage from '../../../src/ui/team/NewPasswordPage.vue'
import SignInPage from '../../../src/ui/team/SignInPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { session } from '../shared/memory-team.ts'
import { mountPage } from '../shared/mount-page.ts'

const fresh = '新的密码2024'
const pages = [
  { path: '/new-password', component: NewPasswordPage },
  { path: '/team/sign-in', component: SignInPage },
]

describe('a forgotten password', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('a 管理员 shows the colleague a link to a new one, or is told why not', async () => {
    services.team.join('admin')
    const members = [
      { account: 'acc-2', username: 'wangwu', name: '王五', role: 'counter' },
      { account: 'acc-3', username: 'zhaoliu', name: '赵六', role: 'preparer' },
    ] as const
    services.team.people.answers = {
      members: () => Promise.resolve(ok(members)),
      offerPassword: (workspace, account) =>
        Promise.resolve(
          account === 'acc-2'
            ? ok({
                link: `https://jixiao.example/new-password#${workspace}.${account}`,
                expiresAt: '2024-03-06T02:30:00.000Z',
              })
            : fail('member-elsewhere'),
        ),
    }
    await mountPage(MembersPage, { path: '/me/team/members', services })
    await fireEvent.click(await screen.findByRole('button', { name: /王五/ }))
    await fireEvent.click(screen.getByRole('button', { name: '忘记密码，重设' }))
    const sheet = within(screen.getByRole('dialog', { name: '王五' }))
    await fireEvent.click(await sheet.findByRole('button', { name: '复制链接' }))
    expect(sheet.getByText(/限一人使用一次/)).toBeTruthy()
    await waitFor(() => expect(services.copied).toEqual(['https://jixiao.example/new-password#ws-1.acc-2']))
    await fireEvent.click(sheet.getByRole('button', { name: '关闭' }))
    await fireEvent.click(await screen.findByRole('button', { name: /赵六/ }))
    await fireEvent.click(screen.getByRole('button', { name: '忘记密码，重设' }))
    expect(await screen.findByText(/还加入了您不是管理员的单位/)).toBeTruthy()
  })

  it('is set on the colleague’s own phone, which is signed in with it', async () => {
    const asked: unknown[] = []
    services.team.people.answers = {
      passwordOwner: () => Promise.resolve(ok({ username: 'lisi', name: '李四' })),
      setPassword: (...all) => Promise.resolve(asked.push(all) > 0 ? ok('lisi') : fail('signed-out')),
      signIn: (...all) => Promise.resolve(asked.push(all) > 0 ? ok(null) : fail('signed-out')),
      session: () => Promise.resolve(ok(session)),
    }
    await mountPage(pages, { path: '/new-password#acc-1.x', services })
    await screen.findByText('李四')
    await fireEvent.update(screen.getByLabelText(/^新密码/), '短')
    await fireEvent.click(screen.getByRole('button', { name: '设置并登录' }))
    expect(await screen.findByText('密码至少 8 位。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^新密码/), fresh)
    await fireEvent.click(screen.getByRole('button', { name: '设置并登录' }))
    await waitFor(() =>
      expect(services.team.entered).toMatchObject([{ account: 'acc-1', workspace: 'ws-1' }]),
    )
    expect(asked).toEqual([
      ['acc-1.x', fresh],
      ['lisi', fresh],
    ])
  })

  it('once it is set, a cut before the sign-in leads to the page for that', async () => {
    services.team.people.answers = {
      passwordOwner: () => Promise.resolve(ok({ username: 'lisi', name: '李四' })),
      setPassword: () => Promise.resolve(ok('lisi')),
    }
    const { router } = await mountPage(pages, { path: '/new-password#acc-1.x', services })
    await fireEvent.update(await screen.findByLabelText(/^新密码/), fresh)
    await fireEvent.click(screen.getByRole('button', { name: '设置并登录' }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/team/sign-in'))
  })

  it('a used link says so, and takes nothing', async () => {
    services.team.people.answers = { passwordOwner: () => Promise.resolve(fail('password-link-unknown')) }
    await mountPage(pages, { path: '/new-password#acc-1.x', services })
    expect(await screen.findByText(/这个链接已经用过/)).toBeTruthy()
    expect(screen.queryByLabelText(/^新密码/)).toBeNull()
    expect(screen.getByRole('button', { name: '登录' })).toBeTruthy()
  })
})
