import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '../../../../src/domain/changes/change.ts'
import { recordStates } from '../../../../src/domain/changes/heads.ts'
import { findSystem } from '../../../../src/domain/indicator-systems/built-in.ts'
import { gatherDocuments } from '../../../../src/domain/review/overview/gather-documents.ts'
import { overviewRow } from '../../../../src/domain/review/overview/overview-row.ts'
import { pairDocuments } from '../../../../src/domain/review/overview/pair-documents.ts'
import { fail, ok } from '../../../../src/domain/values/result.ts'
import type { Result } from '../../../../src/domain/values/result.ts'
import OverviewPage from '../../../../src/ui/reviews/overview/OverviewPage.vue'
import { isHeld, setHeld } from '../../../../src/ui/shared/holding/holding.ts'
import { sideOf } from '../../../../src/ui/shared/holding/review-side.ts'
import type { FetchedOverview, TeamOverview } from '../../../../src/ui/shared/services.ts'
import { department, reviewOf, written } from '../../../domain/review/overview/departments.ts'
import { evidenceOf, hashOf, someBlob } from '../../../protocol/package/package-of.ts'
import type { MemoryServices } from '../../shared/memory-services.ts'
import { memoryServices } from '../../shared/memory-services.ts'
import { mountPage } from '../../shared/mount-page.ts'

const fetchedAt = '2024-03-05T02:30:00.000Z'
const unreachable = { code: 'server-unreachable' } as const

function unitOf(
  workspace: string,
  name: string,
  changes: readonly Change[],
): FetchedOverview['units'][number] {
  const { pairs } = pairDocuments(gatherDocuments([{ name, changes }]), findSystem)
  return { workspace, name, rows: pairs.map(overviewRow), unusable: [], leftOut: 0 }
}

/** A server in the test's hand. */
interface Server extends TeamOverview {
  answer: Result<FetchedOverview, typeof unreachable>
  known: FetchedOverview | null
  changes: readonly Change[] | null
  readonly asked: string[]
}

function aServer(units: FetchedOverview['units']): Server {
  const server: Server = {
    answer: ok({ units, leftOut: 0, fetchedAt }),
    known: null,
    changes: null,
    asked: [],
    kept: () => Promise.resolve(server.known),
    fetch: () => Promise.resolve(server.answer),
    changesOf(workspace, document) {
      server.asked.push(`${workspace} ${document}`)
      const changes = server.changes?.filter((change) => change.document === document)
      return Promise.resolve(changes ? ok(changes) : { ok: false, problem: unreachable })
    },
    fileOf: (_, hash) =>
      Promise.resolve(
        ok(hash === hashOf(someBlob) ? { bytes: someBlob.slice().buffer, mime: 'application/zip' } : null),
      ),
  }
  return server
}

describe('多单位汇总 by the server', () => {
  let services: MemoryServices
  beforeEach(() => {
    services = memoryServices()
    services.team.join('viewer')
  })
  afterEach(cleanup)

  async function open(server: Server): Promise<ReturnType<typeof mountPage>> {
    services.team.overview = () => Promise.resolve(server)
    const mounted = await mountPage(OverviewPage, { path: '/reviews/overview', services })
    await screen.findByRole('region', { name: '服务器上的单位' })
    return mounted
  }

  async function cardOf(unit: string): Promise<HTMLElement> {
    const card = (await screen.findByRole('heading', { name: unit })).closest('li')
    if (!card) throw new Error(unit)
    return card
  }

  it('lists every unit with its state, says where from and when, and sorts them among what is here', async () => {
    await services.store.importChanges(department('一局'))
    const handedIn = written(department('二局'), 'ev-二局', {
      'version/v1': { number: 1, by: '李某', at: fetchedAt, digest: '', cut: [], note: '' },
    })
    await open(aServer([unitOf('ws-2', '二局办公室', handedIn), unitOf('ws-9', '三局', [])]))
    expect((await cardOf('二局')).textContent).toMatch(
      /已提交 v1（2024年3月[45]日） ·.*自评94\.00分 优.*来自：服务器（二局办公室）/s,
    )
    expect((await cardOf('一局')).textContent).toContain('来自：本机')
    expect(screen.getByRole('group', { name: '筛选单位' })).toBeTruthy()
    const section = screen.getByRole('region', { name: '服务器上的单位' })
    expect(section.textContent).toContain('还没有评价的单位：三局。')
    expect(section.textContent).toMatch(/2 个单位、1 份评价，3月[45]日 \d\d:30 取回。/)
  })

  it('opens one 核查用 with its files, its review read-only, and gives nothing of it away', async () => {
    const hash = hashOf(someBlob)
    const claim = [...department('二局'), { ...evidenceOf(hash), document: 'ev-二局' }]
    const server = aServer([unitOf('ws-2', '二局', [...claim, ...reviewOf('二局', claim)])])
    server.changes = [...claim, ...reviewOf('二局', claim)]
    const { router } = await open(server)
    await fireEvent.click(within(await cardOf('二局')).getByRole('button', { name: /^取回并打开/ }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/reviews/rv-二局'))
    expect(server.asked).toEqual(['ws-2 ev-二局', 'ws-2 rv-二局'])
    expect(await isHeld('ev-二局', services.store)).toBe(true)
    expect(await services.store.getBlob(hash)).not.toBeNull()
    const records = await services.store.loadDocument('rv-二局')
    services.team.join('reviewer')
    expect(await sideOf('rv-二局', records, 'ev-二局', services)).toBeNull()
  })

  it('of a fetched review a 管理员 cannot say either that it is theirs to write', async () => {
    const claim = department('二局')
    const records = recordStates(reviewOf('二局', claim))
    await setHeld('rv-二局', true, services.store)
    services.team.join('admin')
    expect(await sideOf('rv-二局', records, 'ev-二局', services)).toBeNull()
  })

  it('without a network shows the last list, and opens what was fetched before', async () => {
    const server = aServer([unitOf('ws-2', '二局', department('二局'))])
    server.changes = department('二局')
    server.known = server.answer.ok ? server.answer.value : null
    server.answer = fail('server-unreachable')
    const { router } = await open(server)
    expect((await screen.findByRole('alert')).textContent).toContain('下面是上次取回的汇总')
    await cardOf('二局')
    expect(screen.queryByRole('group', { name: '筛选单位' })).toBeNull()
    await fireEvent.click(within(await cardOf('二局')).getByRole('button', { name: /^取回并打开/ }))
    await waitFor(() => expect(router.currentRoute.value.path).toBe('/evaluations/ev-二局'))

    cleanup()
    server.changes = null
    const again = await open(server)
    await fireEvent.click(within(await cardOf('二局')).getByRole('button', { name: /^取回并打开/ }))
    await waitFor(() => expect(again.router.currentRoute.value.path).toBe('/evaluations/ev-二局'))
  })

  it('says what is in the way, and that the list is not there yet', async () => {
    const server = aServer([])
    server.answer = fail('server-unreachable')
    await open(server)
    expect((await screen.findByRole('alert')).textContent).toContain('还没有取回过汇总')
    server.answer = ok({ units: [unitOf('ws-1', '某某局', [])], leftOut: 0, fetchedAt })
    await fireEvent.click(screen.getByRole('button', { name: '刷新' }))
    expect(await screen.findByText(/目前只有本单位/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
