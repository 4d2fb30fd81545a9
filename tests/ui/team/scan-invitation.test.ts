import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseInvitationLink } from '../../../src/ui/team/invitation-link.ts'
import TeamPage from '../../../src/ui/team/TeamPage.vue'
import type { MemoryServices } from '../shared/memory-services.ts'
import { memoryServices } from '../shared/memory-services.ts'
import { mountPage } from '../shared/mount-page.ts'

const here = window.location.origin

describe('扫码加入', () => {
  let services: MemoryServices
  beforeEach(async () => {
    services = memoryServices()
    await mountPage(TeamPage, { path: '/me/team', services })
    await fireEvent.click(screen.getByRole('button', { name: '扫码加入' }))
    await waitFor(() => expect(services.scans.running).toBe(true))
  })
  afterEach(cleanup)

  it('says what is no invitation, and leads to the page of one; the camera goes off', async () => {
    services.scans.emit('ZC-2019-0001')
    expect(await screen.findByText(/这不是绩简的邀请/)).toBeTruthy()
    services.scans.emit(`${here}/join#inv-1`)
    await waitFor(() => expect(services.scans.running).toBe(false))
    expect(services.scans.cues).toEqual(['unknown', 'found'])
  })

  it('an invitation of another server is named before anybody goes there', async () => {
    services.scans.emit('https://jixiao.example.gov.cn/join#inv-1')
    const link = await screen.findByRole('link', { name: '前往 jixiao.example.gov.cn' })
    expect(link.getAttribute('href')).toBe('https://jixiao.example.gov.cn/join#inv-1')
  })

  it('without a camera the link can be pasted', async () => {
    services.scans.set({ kind: 'failed', problem: { code: 'camera-denied' } })
    expect(await screen.findByText('不用相机也能加入：在下面粘贴邀请链接。')).toBeTruthy()
    await fireEvent.update(screen.getByLabelText('邀请链接'), `  ${here}/join#inv-2 `)
    await fireEvent.click(screen.getByRole('button', { name: '用链接加入' }))
    await waitFor(() => expect(screen.queryByLabelText('邀请链接')).toBeNull())
  })
})

describe('the link of an invitation', () => {
  it('is one of ours, of another server, or none', () => {
    expect(parseInvitationLink(`${here}/join#a1`, here)).toEqual({ kind: 'here', path: '/join#a1' })
    expect(parseInvitationLink(`${here}/new-password#a1.b`, here)).toEqual({
      kind: 'here',
      path: '/new-password#a1.b',
    })
    expect(parseInvitationLink('http://10.0.0.8:4173/join#a1', here)).toEqual({
      kind: 'elsewhere',
      address: 'http://10.0.0.8:4173/join#a1',
      host: '10.0.0.8:4173',
    })
    for (const text of ['', 'a1', `${here}/join`, `${here}/join#`, `${here}/me#a1`, 'javascript:/join#a1'])
      expect(parseInvitationLink(text, here)).toBeNull()
  })
})
