import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMemoryTeamStore } from '../../src/storage/memory-store.ts'
import type { Send } from '../../src/sync/ask.ts'
import type { TeamOverview } from '../../src/sync/contract.ts'
import { createHttpOverview } from '../../src/sync/http-overview.ts'
import { department } from '../domain/review/overview/departments.ts'
import type { RunningTeam } from './running-team.ts'
import { runTeam } from './running-team.ts'

const bytes = new Uint8Array([1, 2, 3])
const hash = createHash('sha256').update(bytes).digest('hex')

describe('the overview through a real server', () => {
  let team: RunningTeam
  const changes = department('甲局')
  beforeAll(async () => {
    team = await runTeam()
    const root = `/api/workspaces/${team.workspace}`
    await team.admin.ask('POST', `${root}/changes`, { changes })
    await team.admin.send(`${root}/blobs/${hash}`, bytes, { 'upload-offset': '0', 'upload-length': '3' })
  }, 60_000)
  afterAll(() => team.stop())

  const online: Send = (url, init) =>
    fetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie: team.admin.cookie() },
    })
  const offline: Send = () => Promise.reject(new TypeError('network'))
  const store = createMemoryTeamStore()
  const through = (send: Send, account?: string): TeamOverview =>
    createHttpOverview({
      asking: { base: team.server.url, send, ...(account === undefined ? {} : { account }) },
      store,
      now: () => new Date('2024-03-05T02:30:00.000Z'),
    })

  it('RV-65 is fetched, and kept for the time without a network', async () => {
    expect(await through(online).kept()).toBeNull()
    const fetched = await through(online).fetch()
    expect(fetched).toMatchObject({
      value: {
        units: [
          { workspace: team.workspace, name: '某某局', rows: [{ unit: '甲局', self: { total: 9400 } }] },
        ],
        fetchedAt: '2024-03-05T02:30:00.000Z',
      },
    })
    expect(await through(offline).fetch()).toMatchObject({ problem: { code: 'server-unreachable' } })
    expect(await through(offline).kept()).toEqual(fetched.ok && fetched.value)
    await store.putSetting('overview', { fetchedAt: 'x', answer: { units: 'none' } })
    expect(await through(offline).kept()).toBeNull()
    expect(await through(online, 'another-account').fetch()).toMatchObject({
      problem: { code: 'signed-out' },
    })
  })

  it('a document comes whole with its files, each what its name says', async () => {
    const overview = through(online)
    const got = await overview.changesOf(team.workspace, 'ev-甲局')
    expect(got).toEqual({ ok: true, value: changes })
    expect(await overview.changesOf(team.workspace, 'ev-没有')).toMatchObject({
      problem: { code: 'document-gone' },
    })
    expect(await overview.changesOf('nowhere', 'ev-甲局')).toMatchObject({
      problem: { code: 'workspace-left' },
    })
    const file = await overview.fileOf(team.workspace, hash)
    expect(file.ok && file.value && new Uint8Array(file.value.bytes)).toEqual(bytes)
    expect(await overview.fileOf(team.workspace, 'b'.repeat(64))).toEqual({ ok: true, value: null })
    const other: Send = () => Promise.resolve(new Response(new Uint8Array([9])))
    expect(await through(other).fileOf(team.workspace, hash)).toMatchObject({
      problem: { code: 'answer-unreadable' },
    })
  })
})
