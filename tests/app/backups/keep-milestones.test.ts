import { File as NodeFile } from 'node:buffer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepMilestones } from '../../../src/app/backups/keep-milestones.ts'
import { sampleChanges } from '../../../src/domain/samples/sample-evaluation.ts'
import { fail } from '../../../src/domain/values/result.ts'
import { readIncomingFile } from '../../../src/intake/exchange/read-incoming-file.ts'
import type { BackupShelf } from '../../../src/storage/backups/contract.ts'
import { createMemoryBackupShelf } from '../../../src/storage/backups/memory-backup-shelf.ts'
import type { DraftStore, Edit } from '../../../src/storage/contract.ts'
import { createMemoryStore } from '../../../src/storage/memory-store.ts'
import { automaticBackupProblemKey } from '../../../src/ui/shared/exchange/last-backup.ts'
import { evidenceOf, hashOf, someBlob } from '../../protocol/package/package-of.ts'

const clock = { now: () => new Date('2024-03-05T02:30:00.000Z') }
const at = clock.now().toISOString()

describe('automatic backups', () => {
  let plain: DraftStore
  let shelf: BackupShelf
  let ids = 0
  const [first] = sampleChanges()
  const document = first?.document ?? ''

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    // The File of happy-dom writes a Blob of Node's as its name; Node's own holds it.
    vi.stubGlobal('File', NodeFile)
    plain = createMemoryStore()
    shelf = createMemoryBackupShelf()
    await plain.importChanges([...sampleChanges(), evidenceOf(hashOf(someBlob))])
    await plain.putBlob(someBlob.slice().buffer, 'application/zip')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  const start = () =>
    keepMilestones(plain, () => Promise.resolve(shelf), {
      clock,
      newId: () => `b${String((ids += 1))}`,
      author: () => '张某',
    })
  const write = (store: DraftStore, edit: Edit) =>
    store.write(document, [edit], { mode: 'deliberate', author: '张某', at })
  const finalise = { record: 'meta/finalised', value: { state: 'final', by: '张某', at, digest: 'd' } }
  const madeOf = async () => {
    await vi.runAllTimersAsync()
    await vi.waitFor(async () => expect(await plain.getSetting('backups-due')).toEqual({}))
    return shelf.list()
  }

  it('定稿 leaves a package with everything, photos too, which another device takes in', async () => {
    const { store, backups } = start()
    await write(store, finalise)
    const [kept, ...others] = await madeOf()
    expect(others).toEqual([])
    expect(kept).toMatchObject({ document, milestone: '定稿', at })
    const file = kept && (await backups.read(kept))
    if (!file) throw new Error('no file')
    expect(file.name).toMatch(/^绩简自动备份-定稿_.*_2024030[45]\.jijian\.zip$/)
    const read = await readIncomingFile(file, {})
    if (!read.ok) throw new Error(read.problem.code)
    const ours = (await plain.handOut(document)).map(({ id }) => id)
    expect(read.value.changes.map(({ id }) => id).sort()).toEqual([...ours].sort())
  })

  it('提交 and a confirmed stocktake are milestones, ordinary work is none', async () => {
    const { store } = start()
    await write(store, { record: 'version/v1', value: { number: 3 } })
    await write(store, { record: 'fact/contracts.total', value: 7 })
    expect((await madeOf()).map(({ milestone }) => milestone)).toEqual(['提交第 3 版'])
    await write(store, { record: 'stage/current', value: { stage: 'counting', reason: '' } })
    await write(store, { record: 'stage/current', value: { stage: 'confirmed', reason: '' } })
    expect((await madeOf()).map(({ milestone }) => milestone).sort()).toEqual(['提交第 3 版', '盘点确认'])
  })

  it('a page that was closed over one makes it at the next start', async () => {
    await write(start().store, finalise)
    await vi.waitFor(async () =>
      expect(await plain.getSetting('backups-due')).toEqual({ [document]: '定稿' }),
    )
    vi.clearAllTimers()
    start()
    expect(await madeOf()).toMatchObject([{ milestone: '定稿' }])
  })

  it('says what kept it from being made, and the milestone itself stands', async () => {
    const full = fail('storage-full')
    shelf = { ...shelf, keep: () => Promise.resolve(full) }
    const { store } = start()
    expect(await write(store, finalise)).toMatchObject({ ok: true })
    expect(await madeOf()).toEqual([])
    expect(await plain.getSetting(automaticBackupProblemKey)).toBe('storage-full')
  })
})
