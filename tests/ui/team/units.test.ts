import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../../src/domain/values/result.ts'
import JoinPage from '../../../src/ui/team/JoinPage.vue'
import OpenUnitPage from '../../../src/ui/team/OpenUnitPage.vue'
import TeamPage from '../../../src/ui/team/TeamPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { membership, session } from '../shared/memory-team.ts'
import { mountPage } from '../shared/mount-page.ts'

const other = { id: 'ws-2', name: '甲局', role: 'viewer' } as const

describe('an account in several units', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
  })
  afterEach(cleanup)

  it('switches to another one, and is told what waits in this one', async () => {
    services.team.join('preparer', { changesWaiting: 2 })
    services.team.people.answers = {
      session: () => Promise.resolve(ok({ ...session, workspaces: [membership, other] })),
    }
    await mountPage(TeamPage, { path: '/me/team', services })
    const rows = within(await screen.findByRole('list', { name: '其他单位' }))
    expect(screen.queryByRole('region', { name: '身份有变动' })).toBeNull()
    expect(rows.queryByRole('link', { name: '开设单位' })).toBeNull()
    expect(rows.getByRole('link', { name: '多单位汇总' }).getAttribute('href')).toBe('/reviews/overview')
    await fireEvent.click(rows.getByRole('button', { name: /^切换单位/ }))
    const sheet = within(screen.getByRole('dialog', { name: '切换单位' }))
    expect(sheet.getByRole('alert').textContent).toContain('还有 2 处没有送达')
    await fireEvent.click(sheet.getByRole('button', { name: /甲局/ }))
    expect(services.team.entered).toMatchObject([
      { workspace: 'ws-2', workspaceName: '甲局', role: 'viewer' },
    ])
  })

  it('whose role was changed meanwhile is told so, and goes on with it', async () => {
    services.team.join('viewer')
    services.team.people.answers = { session: () => Promise.resolve(ok(session)) }
    await mountPage(TeamPage, { path: '/me/team', services })
    const changed = within(await screen.findByRole('region', { name: '身份有变动' }))
    expect(changed.getByRole('status').textContent).toContain('管理员已将您的身份改为填报')
    await fireEvent.click(changed.getByRole('button', { name: '按新身份打开' }))
    expect(services.team.entered).toMatchObject([{ workspace: 'ws-1', role: 'preparer' }])
  })

  it('who joins another one while working in one stays there, and is led to the overview', async () => {
    services.team.join('admin')
    services.team.people.answers = {
      invitation: () => Promise.resolve(ok({ workspace: '甲局', role: 'viewer' })),
      session: () => Promise.resolve(ok({ ...session, workspaces: [membership, other] })),
      join: () => Promise.resolve(ok('ws-2')),
    }
    await mountPage([{ path: '/join', component: JoinPage }], { path: '/join#inv-1', services })
    await fireEvent.click(await screen.findByRole('button', { name: '加入' }))
    expect((await screen.findByRole('status')).textContent).toContain('已加入甲局，本机仍在某某局')
    expect(services.team.entered).toEqual([])
    expect(screen.getByRole('button', { name: '查看多单位汇总' })).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '切换到该单位' }))
    expect(services.team.entered).toMatchObject([{ workspace: 'ws-2' }])
  })

  it('the 管理员 of the founding unit opens another one, and shows the invitation of its 管理员', async () => {
    services.team.join('admin')
    const asked: string[] = []
    services.team.people.answers = {
      session: () => Promise.resolve(ok({ ...session, mayOpen: true })),
      openUnit(name) {
        asked.push(name)
        return Promise.resolve(
          ok({ link: 'https://jixiao.example/join#inv-9', expiresAt: '2024-03-12T02:30:00.000Z' }),
        )
      },
    }
    await mountPage(
      [
        { path: '/me/team', component: TeamPage },
        { path: '/me/team/open-unit', component: OpenUnitPage },
      ],
      {
        path: '/me/team',
        services,
      },
    )
    await fireEvent.click(await screen.findByRole('link', { name: '开设单位' }))
    await fireEvent.click(await screen.findByRole('button', { name: '开设并生成邀请' }))
    expect(screen.getByText('请填写单位名称。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText(/^单位名称/), ' 甲局 ')
    await fireEvent.click(screen.getByRole('button', { name: '开设并生成邀请' }))
    expect(await screen.findByText('请甲局的管理员用手机扫码，或打开链接。')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '复制链接' }))
    await waitFor(() => expect(services.copied).toEqual(['https://jixiao.example/join#inv-9']))
    expect(asked).toEqual(['甲局'])
  })
})
