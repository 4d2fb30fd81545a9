import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { gatherDocuments } from '../../../src/domain/review/overview/gather-documents.ts'
import { overviewRow } from '../../../src/domain/review/overview/overview-row.ts'
import { pairDocuments } from '../../../src/domain/review/overview/pair-documents.ts'
import { limits } from '../../../src/protocol/sync/limits.ts'
import type { OverviewUnit } from '../../../src/protocol/sync/overview-wire.ts'
import { parseOverviewAnswer, wireRow } from '../../../src/protocol/sync/overview-wire.ts'
import { createOverview } from '../../../src/server/overview/create-overview.ts'
import { reckonUnit } from '../../../src/server/overview/reckon-unit.ts'
import { aChange } from '../../domain/changes/some-changes.ts'
import { department, reviewOf, written } from '../../domain/review/overview/departments.ts'
import type { FreshDatabases } from './engines.ts'
import { engines } from './engines.ts'
import type { Browser, RunningServer } from './running-server.ts'
import { colleague, firstAdmin, invited, password, runServer } from './running-server.ts'

/** What the app on a device makes of the same changes. */
function onDevice(...changes: readonly Change[]) {
  const { pairs } = pairDocuments(gatherDocuments([{ name: '', changes }]), findSystem)
  return JSON.parse(JSON.stringify(pairs.map((pair) => wireRow(overviewRow(pair))))) as unknown
}

for (const engine of engines)
  describe.skipIf(engine.start === null)(`several units on one server, ${engine.name}`, () => {
    let databases: FreshDatabases
    let server: RunningServer
    let bureau: Browser
    let founding = ''

    beforeAll(async () => {
      if (!engine.start) return
      databases = await engine.start()
      server = await runServer({ database: await databases.fresh() })
      ;({ admin: bureau, workspace: founding } = await firstAdmin(server, '财政局'))
    }, 60_000)
    afterAll(async () => {
      await server.stop()
      await databases.stop()
    })

    async function push(browser: Browser, workspace: string, changes: readonly Change[]): Promise<void> {
      for (let at = 0; at < changes.length; at += limits.changesPerPush) {
        const part = changes.slice(at, at + limits.changesPerPush)
        const { body } = await browser.ask('POST', `/api/workspaces/${workspace}/changes`, { changes: part })
        expect(body['refused']).toEqual([])
      }
    }

    async function unitsFor(browser: Browser): Promise<readonly OverviewUnit[]> {
      const { status, body } = await browser.ask('GET', '/api/overview')
      expect(status).toBe(200)
      const answer = parseOverviewAnswer(body)
      return answer.ok ? answer.value.units : []
    }

    /** A unit of its own, opened by the bureau and taken over by the unit's 管理员. */
    async function openUnit(name: string): Promise<{ readonly admin: Browser; readonly workspace: string }> {
      const { status, body } = await bureau.ask('POST', '/api/workspaces', { name })
      expect(status).toBe(200)
      const invitation = String(body['link']).split('#')[1] ?? ''
      const admin = server.browser()
      const person = { username: `管${name}`, name: `管${name}`, password }
      expect((await admin.ask('POST', `/api/invitations/${invitation}`, person)).status).toBe(200)
      return { admin, workspace: String(body['workspace']) }
    }

    /** The unit lets the bureau look on: an ordinary invitation, taken up while signed in. */
    async function letIn(admin: Browser, workspace: string): Promise<void> {
      const id = await invited(admin, workspace, 'viewer')
      expect((await bureau.ask('POST', `/api/invitations/${id}`, {})).body).toEqual({ workspace })
    }

    it('the bureau opens a unit; once its 管理员 has come the bureau is out of it', async () => {
      const made = await bureau.ask('POST', '/api/workspaces', { name: ' 甲局 ' })
      const workspace = String(made.body['workspace'])
      const members = () => bureau.ask('GET', `/api/workspaces/${workspace}/members`)
      expect((await members()).body['members']).toHaveLength(1)
      // A link that was lost is made anew.
      const again = await invited(bureau, workspace, 'admin')
      const unit = server.browser()
      expect((await unit.ask('GET', `/api/invitations/${again}`)).body).toEqual({
        workspace: '甲局',
        role: 'admin',
      })
      const person = { username: '甲局管理员', name: '甲', password }
      await unit.ask('POST', `/api/invitations/${again}`, person)
      const session = (await unit.ask('GET', '/api/session')).body
      expect(session).toMatchObject({ workspaces: [{ id: workspace, role: 'admin' }], mayOpen: false })
      expect([(await members()).status, (await members()).body]).toEqual([404, { code: 'workspace-unknown' }])
      expect((await bureau.ask('GET', '/api/session')).body).toMatchObject({
        workspaces: [{ id: founding }],
        mayOpen: true,
      })
    })

    it('only the 管理员 of the founding workspace opens units, with a name', async () => {
      const { admin } = await openUnit('乙局')
      const refused = { status: 403, body: { code: 'role-not-allowed' } }
      expect(await admin.ask('POST', '/api/workspaces', { name: '丙局' })).toMatchObject(refused)
      const member = await colleague(server, bureau, founding, 'preparer', '财政局同事')
      expect(await member.ask('POST', '/api/workspaces', { name: '丙局' })).toMatchObject(refused)
      expect((await bureau.ask('POST', '/api/workspaces', { name: ' ' })).status).toBe(400)
      expect((await server.browser().ask('POST', '/api/workspaces', { name: '丙局' })).status).toBe(401)
    })

    it('RV-65 rows are the device’s own, unit by unit, for members alone', async () => {
      const [first, second] = [await openUnit('丁局'), await openUnit('戊局')]
      const reviewed = department('丁局')
      const changes = [...reviewed, ...reviewOf('丁局', reviewed)]
      await push(first.admin, first.workspace, changes)
      const twice = [
        ...written(
          department('戊局'),
          'ev-戊局',
          { 'cover/filler': '张三' },
          { author: '张三', device: 'a' },
        ),
        ...written(
          department('戊局'),
          'ev-戊局',
          { 'cover/filler': '李四' },
          { author: '李四', device: 'b' },
        ),
      ]
      await push(second.admin, second.workspace, twice)

      const [own] = await unitsFor(first.admin)
      expect(own).toMatchObject({ workspace: first.workspace, name: '丁局', leftOut: 0 })
      expect(JSON.parse(JSON.stringify(own?.rows))).toEqual(onDevice(...changes))
      expect((await unitsFor(bureau)).map(({ name }) => name)).toEqual(['某某局'])

      await letIn(first.admin, first.workspace)
      await letIn(second.admin, second.workspace)
      const units = await unitsFor(bureau)
      expect(units.map(({ name, rows }) => [name, rows.length])).toEqual(
        expect.arrayContaining([
          ['丁局', 1],
          ['戊局', 1],
          ['某某局', 0],
        ]),
      )
      const [row] = units.find(({ name }) => name === '戊局')?.rows ?? []
      expect(row).toMatchObject({ remarks: [{ kind: 'versions', evaluation: 1, review: 0 }] })

      const { body } = await bureau.ask('GET', '/api/session')
      await first.admin.ask('DELETE', `/api/workspaces/${first.workspace}/members/${String(body['account'])}`)
      expect((await unitsFor(bureau)).map(({ name }) => name)).not.toContain('丁局')
      expect((await server.browser().ask('GET', '/api/overview')).status).toBe(401)
    })

    it('reckons anew only what was written to, and forgets what was erased', async () => {
      const { admin, workspace } = await openUnit('己局')
      await push(admin, workspace, department('己局'))
      const reckoned = vi.fn(reckonUnit)
      const overview = createOverview(server.team.database, reckoned)
      const read = async () =>
        parseOverviewAnswer(JSON.parse(await overview.read([{ id: workspace, name: '己局' }])))
      const before = await read()
      expect(before).toMatchObject({ value: { units: [{ rows: [{ unit: '己局' }] }] } })
      expect(await read()).toEqual(before)
      expect(reckoned).toHaveBeenCalledTimes(1)

      const counted = aChange({ document: 'st-1', record: 'count/first/ZC-1/m1' })
      await push(admin, workspace, [aChange({ document: 'st-1', record: 'meta/stocktake' }), counted])
      expect(await read()).toEqual(before)
      expect(reckoned).toHaveBeenCalledTimes(1)

      const later = written(department('己局'), 'ev-己局', { 'cover/unit-name': '己局本级' }).slice(-1)
      await push(admin, workspace, later)
      expect(await read()).toMatchObject({ value: { units: [{ rows: [{ unit: '己局本级' }] }] } })
      expect(reckoned).toHaveBeenCalledTimes(2)
      await admin.ask('DELETE', `/api/workspaces/${workspace}/documents/ev-己局`)
      expect(await read()).toMatchObject({ value: { units: [{ rows: [] }] } })
    })

    it('gives one document whole, page by page, to members alone', async () => {
      const { admin, workspace } = await openUnit('庚局')
      const changes = department('庚局')
      const many = Array.from({ length: 1200 }, (_, index) =>
        aChange({ document: 'ev-庚局', record: `comment/total/${String(index)}` }),
      )
      await push(admin, workspace, [...changes, ...many, aChange({ document: 'ev-别的' })])
      const path = `/api/workspaces/${workspace}/documents/${encodeURIComponent('ev-庚局')}/changes`
      const ids: string[] = []
      let since = 0
      for (let more = true; more;) {
        const { body } = await admin.ask('GET', `${path}?since=${String(since)}`)
        ids.push(...(body['changes'] as readonly Change[]).map(({ id }) => id))
        since = body['next'] as number
        more = body['more'] as boolean
      }
      expect(ids).toEqual([...changes, ...many].map(({ id }) => id))
      const nowhere = { status: 404, body: { code: 'workspace-unknown' } }
      expect(await bureau.ask('GET', path)).toMatchObject(nowhere)
      expect((await admin.ask('GET', `/api/workspaces/${workspace}/documents/none/changes`)).body).toEqual({
        code: 'document-unknown',
      })
    })
  })
