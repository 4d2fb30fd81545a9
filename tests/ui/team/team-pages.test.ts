import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fail, ok } from '../../../src/domain/values/result.ts'
import InvitePage from '../../../src/ui/team/InvitePage.vue'
import JoinPage from '../../../src/ui/team/JoinPage.vue'
import MembersPage from '../../../src/ui/team/MembersPage.vue'
import SetUpPage from '../../../src/ui/team/SetUpPage.vue'
import SignInPage from '../../../src/ui/team/SignInPage.vue'
import TeamPage from '../../../src/ui/team/TeamPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { membership, session } from '../shared/memory-team.ts'
import { mountPage } from '../shared/mount-page.ts'

const place = {
  account: 'acc-1',
  username: 'lisi',
  name: '李四',
  workspace: 'ws-1',
  workspaceName: '某某局',
  role: 'preparer',
}

describe('团队与同步', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  async function fillPerson(): Promise<void> {
    await fireEvent.update(screen.getByLabelText(/^姓名/), '李四')
    await fireEvent.update(screen.getByLabelText(/^登录名/), 'lisi')
    await fireEvent.update(screen.getByLabelText(/^密码/), '海珠财政2024')
  }

  it('alone, it says what a team is good for and leads to 登录', async () => {
    await mountPage(TeamPage, { path: '/me/team', services })
    expect(screen.getByRole('heading', { name: '现在是单机使用' })).toBeTruthy()
    expect(screen.queryByTestId('sync-state')).toBeNull()
  })

  it('calls nothing delivered that waits, and says why it waits', async () => {
    const engine = services.team.join('preparer')
    await mountPage(TeamPage, { path: '/me/team', services })
    const state = screen.getByTestId('sync-state')
    expect(state.textContent).toContain('已全部送达')
    engine.show({ changesWaiting: 3, filesWaiting: 1 })
    await waitFor(() => expect(state.textContent).toContain('3 处修改待送达，1 个文件待送达'))
    engine.show({
      phase: 'waiting',
      problem: { code: 'server-unreachable' },
      nextTryAt: '2024-03-05T02:31:00.000Z',
    })
    expect(await screen.findByText(/现在连不上服务器.*下次再试：\d{2}:31:00。$/)).toBeTruthy()
    expect(state.textContent).not.toContain('已全部送达')
    engine.show({ phase: 'stopped', problem: { code: 'signed-out' } })
    expect(await screen.findByRole('button', { name: '重新登录' })).toBeTruthy()
  })

  it('what the server refused is listed with its reason and sent again on demand', async () => {
    services.team.join('viewer', { refused: 1 })
    let retried = 0
    services.team.outbox = {
      undelivered: () => Promise.resolve(new Map()),
      refused: () =>
        Promise.resolve([{ id: 'x', document: 'ev-1', record: 'fact/a', code: 'role-not-allowed' }]),
      fileStates: () => Promise.resolve(new Map()),
      retryRefused: () => Promise.resolve((retried += 1)),
      watchOutbox: () => () => undefined,
    }
    await mountPage(TeamPage, { path: '/me/team', services })
    expect(screen.getByText('1 处没有被服务器接收，仍在本机。')).toBeTruthy()
    expect(await screen.findByText('您的角色不能这样做。请联系管理员。')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '再送一次' }))
    await waitFor(() => expect([retried, services.team.people.asked]).toEqual([1, ['sync']]))
  })

  it('offers to bring along what the device had before', async () => {
    services.team.join('preparer')
    services.team.local = 2
    await mountPage(TeamPage, { path: '/me/team', services })
    await fireEvent.click(await screen.findByRole('button', { name: '带入本单位' }))
    expect(await screen.findByText('已带入 2 份，正在同步给同事。')).toBeTruthy()
  })

  it('says what would be lost before signing out removes it', async () => {
    services.team.join('preparer', { changesWaiting: 4 })
    await mountPage(TeamPage, { path: '/me/team', services })
    await fireEvent.click(screen.getByRole('button', { name: '退出登录' }))
    expect(screen.getByText(/还有 4 处没有送达服务器/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '退出，保留本机内容' }))
    await waitFor(() => expect(services.team.left).toEqual([true]))
  })

  it('signs in and enters the only department there is', async () => {
    services.team.people.answers = {
      signIn: (username, password) =>
        Promise.resolve(
          username === 'lisi' && password === '海珠财政2024' ? ok(null) : fail('sign-in-refused'),
        ),
      session: () => Promise.resolve(ok(session)),
    }
    await mountPage(SignInPage, { path: '/team/sign-in', services })
    await fireEvent.update(screen.getByLabelText(/^登录名/), 'lisi')
    await fireEvent.update(screen.getByLabelText(/^密码/), '不对')
    await fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect(await screen.findByText('登录名或密码不对，请核对后再试。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^密码/), '海珠财政2024')
    await fireEvent.click(screen.getByRole('button', { name: '登录' }))
    await waitFor(() => expect(services.team.entered).toEqual([place]))
  })

  it('lets a person of several departments choose', async () => {
    const other = { id: 'ws-2', name: '另一家', role: 'reviewer' } as const
    services.team.people.answers = {
      signIn: () => Promise.resolve(ok(null)),
      session: () => Promise.resolve(ok({ ...session, workspaces: [membership, other] })),
    }
    await mountPage(SignInPage, { path: '/team/sign-in', services })
    await fireEvent.click(screen.getByRole('button', { name: '登录' }))
    await fireEvent.click(await screen.findByRole('button', { name: '另一家（核查）' }))
    expect(services.team.entered).toEqual([
      { ...place, workspace: 'ws-2', workspaceName: '另一家', role: 'reviewer' },
    ])
  })

  it('the set-up link asks for the department and its 管理员, and says what is missing', async () => {
    const asked: unknown[] = []
    services.team.people.answers = {
      setUp: (...all) => Promise.resolve(asked.push(all) > 0 ? ok(null) : fail('set-up-link-used')),
      session: () =>
        Promise.resolve(ok({ ...session, workspaces: [{ ...membership, role: 'admin' as const }] })),
    }
    await mountPage([{ path: '/set-up', component: SetUpPage }], { path: '/set-up#geheim', services })
    await fireEvent.click(screen.getByRole('button', { name: '开通' }))
    expect(screen.getByText('请填写单位名称。')).toBeTruthy()
    expect(asked).toEqual([])
    await fireEvent.update(screen.getByLabelText(/^单位名称/), '某某局')
    await fillPerson()
    await fireEvent.click(screen.getByRole('button', { name: '开通' }))
    await waitFor(() => expect(services.team.entered).toHaveLength(1))
    expect(asked).toEqual([
      ['geheim', '某某局', { name: '李四', username: 'lisi', password: '海珠财政2024' }],
    ])
  })

  it('an invitation says who invites as what, and takes a new colleague in', async () => {
    const joined: unknown[] = []
    services.team.people.answers = {
      invitation: () => Promise.resolve(ok({ workspace: '某某局', role: 'preparer' })),
      session: () => Promise.resolve(ok(joined.length === 0 ? null : session)),
      join: (...all) => Promise.resolve(joined.push(all) > 0 ? ok('ws-1') : fail('invitation-unknown')),
    }
    await mountPage([{ path: '/join', component: JoinPage }], { path: '/join#inv-1', services })
    await screen.findByText('某某局')
    await fillPerson()
    await fireEvent.click(screen.getByRole('button', { name: '加入' }))
    await waitFor(() => expect(services.team.entered).toEqual([place]))
    expect(joined).toEqual([['inv-1', { name: '李四', username: 'lisi', password: '海珠财政2024' }]])
  })

  it('a used invitation says so', async () => {
    services.team.people.answers = {
      invitation: () => Promise.resolve(fail('invitation-unknown')),
      session: () => Promise.resolve(ok(null)),
    }
    await mountPage([{ path: '/join', component: JoinPage }], { path: '/join#inv-1', services })
    expect(await screen.findByText(/这个邀请已经用过/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '加入' })).toBeNull()
    expect(screen.getByRole('button', { name: '登录' })).toBeTruthy()
  })

  it('an invitation that could not be asked for is asked for again', async () => {
    await mountPage([{ path: '/join', component: JoinPage }], { path: '/join#inv-1', services })
    const again = await screen.findByRole('button', { name: '再试一次' })
    services.team.people.answers = {
      invitation: () => Promise.resolve(ok({ workspace: '某某局', role: 'preparer' })),
      session: () => Promise.resolve(ok(null)),
    }
    await fireEvent.click(again)
    expect(await screen.findByRole('button', { name: '加入' })).toBeTruthy()
  })

  it('an invitation is a link to copy, for the role that was chosen', async () => {
    services.team.join('admin')
    services.team.people.answers = {
      invite: (workspace, role) =>
        Promise.resolve(
          ok({
            link: `https://jixiao.example/join#${workspace}-${role}`,
            expiresAt: '2024-03-12T02:30:00.000Z',
          }),
        ),
    }
    await mountPage(InvitePage, { path: '/me/team/invite', services })
    await fireEvent.click(screen.getByLabelText('盘点'))
    await fireEvent.click(screen.getByRole('button', { name: '生成邀请' }))
    await fireEvent.click(await screen.findByRole('button', { name: '复制链接' }))
    await waitFor(() => expect(services.copied).toEqual(['https://jixiao.example/join#ws-1-counter']))
  })

  it('a 管理员 changes roles and removes; the last one is told why not', async () => {
    services.team.join('admin')
    const done: string[] = []
    const members = [
      { account: 'acc-1', username: 'lisi', name: '李四', role: 'admin' },
      { account: 'acc-2', username: 'wangwu', name: '王五', role: 'counter' },
    ] as const
    services.team.people.answers = {
      members: () => Promise.resolve(ok(members)),
      setRole: (_, account, role) =>
        Promise.resolve(done.push(`${account} ${role}`) > 0 ? ok(null) : fail('last-admin')),
      removeMember: () => Promise.resolve(fail('last-admin')),
    }
    await mountPage(MembersPage, { path: '/me/team/members', services })
    await fireEvent.click(await screen.findByRole('button', { name: /王五/ }))
    await fireEvent.click(within(screen.getByRole('dialog')).getByLabelText('填报'))
    await waitFor(() => expect(done).toEqual(['acc-2 preparer']))
    await fireEvent.click(screen.getByRole('button', { name: /李四/ }))
    await fireEvent.click(screen.getByRole('button', { name: '移出单位' }))
    await fireEvent.click(screen.getByRole('button', { name: '确认移出' }))
    expect(await screen.findByText(/至少要有一位管理员/)).toBeTruthy()
  })

  it('nobody is removed by one tap', async () => {
    services.team.join('admin')
    const removed: string[] = []
    const member = { account: 'acc-2', username: 'wangwu', name: '王五', role: 'counter' } as const
    services.team.people.answers = {
      members: () => Promise.resolve(ok(removed.length === 0 ? [member] : [])),
      removeMember: (_, account) =>
        Promise.resolve(removed.push(account) > 0 ? ok(null) : fail('last-admin')),
    }
    await mountPage(MembersPage, { path: '/me/team/members', services })
    await fireEvent.click(await screen.findByRole('button', { name: /王五/ }))
    await fireEvent.click(screen.getByRole('button', { name: '移出单位' }))
    await fireEvent.click(screen.getByRole('button', { name: '不移出' }))
    expect(removed).toEqual([])
    await fireEvent.click(screen.getByRole('button', { name: '移出单位' }))
    expect(screen.getByText('把王五（wangwu）移出本单位？')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '确认移出' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: /王五/ })).toBeNull())
    expect(removed).toEqual(['acc-2'])
  })

  it('without a network the members are asked for anew by a tap, and nothing is promised', async () => {
    services.team.join('preparer')
    await mountPage(MembersPage, { path: '/me/team/members', services })
    expect((await screen.findByRole('alert')).textContent).toBe('现在连不上服务器，请检查网络后再试。')
    services.team.people.answers = {
      members: () =>
        Promise.resolve(
          ok([{ account: 'acc-1', username: 'lisi', name: '李四', role: 'preparer' as const }]),
        ),
    }
    await fireEvent.click(screen.getByRole('button', { name: '重新读取' }))
    expect((await screen.findByText(/李四（我）/)).textContent).toContain('lisi')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
