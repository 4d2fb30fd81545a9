import { beforeEach, describe, expect, it } from 'vitest'
import type { Change } from '../../src/domain/changes/change.ts'
import { valueOf } from '../../src/domain/changes/heads.ts'
import type { Json } from '../../src/domain/values/json.ts'
import type { TeamStore } from '../../src/storage/sync-contract.ts'
import { aChange } from '../domain/changes/some-changes.ts'

/** A team store that starts empty; `reopen` opens the same data again, null where data dies with the store. */
export interface TeamStoreUnderTest {
  readonly store: TeamStore
  readonly reopen: (() => Promise<TeamStore>) | null
}

const document = 'ev-1'
const generous = 1_000_000

/** One suite for every implementation of `SyncStore`. */
export function describeSyncStore(name: string, open: () => Promise<TeamStoreUnderTest>): void {
  describe(`sync store: ${name}`, () => {
    let store: TeamStore
    let reopen: TeamStoreUnderTest['reopen']
    let second = 0

    beforeEach(async () => {
      ;({ store, reopen } = await open())
    })

    async function write(record: string, value: Json): Promise<string> {
      second += 1
      const at = new Date(Date.UTC(2024, 2, 1, 2, 0, second)).toISOString()
      const receipt = await store.write(document, [{ record, value }], { mode: 'typing', author: '张某', at })
      return (receipt.ok && receipt.value.states[0]?.heads[0]?.id) || ''
    }

    const foreign = (record: string, value: Json = 1): Change => aChange({ record, value, device: 'phone-b' })
    const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer
    const put = async (text: string): Promise<string> => {
      const stored = await store.putBlob(bytesOf(text), 'image/jpeg')
      return stored.ok ? stored.value : ''
    }

    it('has nothing to give at first', async () => {
      expect(await store.sync.takeBatch(10, generous)).toEqual([])
      expect(await store.sync.counts()).toEqual({ changes: 0, files: 0, refused: 0, wanted: 0 })
      expect(await store.sync.cursor()).toBe(0)
    })

    it('gives what was written, oldest first, and typing before that as one change', async () => {
      await write('fact/a', 1)
      const last = await write('fact/a', 12)
      const other = await write('fact/b', 2)
      expect((await store.sync.takeBatch(10, generous)).map(({ id }) => id)).toEqual([last, other])
      expect((await store.sync.takeBatch(1, generous)).map(({ id }) => id)).toEqual([last])
    })

    it('never replaces by typing what is on its way', async () => {
      const sent = await write('fact/a', 1)
      await store.sync.takeBatch(10, generous)
      const next = await write('fact/a', 2)
      expect(await store.sync.settleBatch({ stored: [sent], refused: [] })).toMatchObject({ ok: true })
      const [waiting] = await store.sync.takeBatch(10, generous)
      expect([waiting?.id, waiting?.parents]).toEqual([next, [sent]])
    })

    it('calls delivered only what the server named, record by record', async () => {
      const [a, b] = [await write('fact/a', 1), await write('fact/b', 2)]
      await write('fact/c', 3)
      await store.sync.takeBatch(10, generous)
      await store.sync.settleBatch({ stored: [a], refused: [{ id: b, code: 'role-not-allowed' }] })
      expect([...(await store.sync.undelivered(document))]).toEqual([
        ['fact/b', 'refused'],
        ['fact/c', 'waiting'],
      ])
      expect(await store.sync.counts()).toMatchObject({ changes: 1, refused: 1 })
      expect(await store.sync.refused()).toEqual([
        { id: b, document, record: 'fact/b', code: 'role-not-allowed' },
      ])
      await store.sync.retryRefused()
      expect(await store.sync.counts()).toMatchObject({ changes: 2, refused: 0 })
    })

    it('ends a batch before it grows too long, and never gives none of what waits', async () => {
      await write('fact/a', 'x'.repeat(2000))
      await write('fact/b', 'y'.repeat(2000))
      expect(await store.sync.takeBatch(10, 3000)).toHaveLength(1)
      expect(await store.sync.takeBatch(10, 10)).toHaveLength(1)
    })

    it('takes the next ones while the first are on their way, and settles each by what was answered', async () => {
      const [a, b, c] = [await write('fact/a', 1), await write('fact/b', 2), await write('fact/c', 3)]
      const idsOf = (batch: readonly Change[]) => batch.map(({ id }) => id)
      expect(idsOf(await store.sync.takeBatch(1, generous))).toEqual([a])
      expect(idsOf(await store.sync.takeBatch(2, generous, 1))).toEqual([b, c])
      await store.sync.settleBatch({ stored: [a], refused: [] })
      expect(await store.sync.counts()).toMatchObject({ changes: 2 })
      await store.sync.settleBatch({ stored: [c], refused: [{ id: b, code: 'role-not-allowed' }] })
      expect(await store.sync.counts()).toMatchObject({ changes: 0, refused: 1 })
    })

    it('takes a page and its number together, and gives none of it back', async () => {
      const page = [foreign('fact/a'), foreign('fact/b')]
      expect(await store.sync.applyPage(page, [], 2)).toMatchObject({ ok: true, value: { added: 2 } })
      expect(await store.sync.cursor()).toBe(2)
      expect(await store.sync.takeBatch(10, generous)).toEqual([])
      expect(valueOf((await store.loadDocument(document)).get('fact/a'))).toBe(1)
    })

    it('what was looked at in another unit stays here, and its files too', async () => {
      const hash = await put('another unit’s photo')
      const looked = foreign('evidence/a', { blob: hash })
      await store.importChanges([looked], { stays: true })
      expect(await store.sync.takeBatch(10, generous)).toEqual([])
      expect(await store.sync.counts()).toEqual({ changes: 0, files: 0, refused: 0, wanted: 0 })
      expect(valueOf((await store.loadDocument(document)).get('evidence/a'))).toEqual({ blob: hash })
    })

    describe('a page of hundreds', () => {
      const page = Array.from({ length: 300 }, (_, place) => foreign(`fact/p${String(place)}`, place))
      const [first] = page

      it('is there for every reader at once, and the same after it has unfolded', async () => {
        await store.sync.applyPage(page, [], 300)
        await store.sync.applyPage([foreign('meta/evaluation', { unit: '某局' })], [], 301)
        for (const time of ['at once', 'unfolded']) {
          const states = await store.loadDocument(document)
          expect([states.size, valueOf(states.get('fact/p7'))], time).toEqual([301, 7])
          expect(await store.history(document, 'fact/p0'), time).toEqual([first])
          expect((await store.knownIds(page.map(({ id }) => id))).size, time).toBe(300)
          expect(await store.handOut(document), time).toHaveLength(301)
          expect(await store.sync.unfold()).toEqual({ ok: true, value: null })
        }
        const [summary] = await store.listDocuments()
        expect(summary?.records.has('meta/evaluation')).toBe(true)
        expect(await store.sync.cursor()).toBe(301)
      })

      it('keeps beside it what was written here meanwhile, and is stood on by what is written next', async () => {
        const own = await write('fact/p0', '本机')
        await store.sync.applyPage(page, [], 300)
        const heads = async () =>
          (await store.loadDocument(document)).get('fact/p0')?.heads.map(({ id }) => id)
        const both = [own, first?.id ?? ''].sort()
        expect(await heads()).toEqual(both)
        const settled = await store.write(document, [{ record: 'fact/p0', value: '定' }], {
          mode: 'deliberate',
          author: '张某',
          at: '2024-03-01T04:00:00.000Z',
        })
        expect(settled.ok && settled.value.states[0]?.heads[0]?.parents).toEqual(both)
        expect(await heads()).toHaveLength(1)
      })

      it('tells whoever watches once it has unfolded', async () => {
        const told: string[] = []
        store.watch(document, (states) => told.push(...states.map(({ record }) => record)))
        await store.sync.applyPage(page, [], 300)
        await store.sync.unfold()
        expect(new Set(told).size).toBe(300)
      })

      it('goes with its document, and comes back after a restart', async () => {
        await store.sync.applyPage(page, [], 300)
        const again = (await reopen?.()) ?? store
        expect((await again.loadDocument(document)).size).toBe(300)
        await again.sync.applyPage([], [document], 301)
        expect((await again.loadDocument(document)).size).toBe(0)
        expect(await again.listDocuments()).toEqual([])
      })
    })

    it('an own change that comes back with a page is delivered: the answer to its push was lost', async () => {
      await write('fact/a', 1)
      const batch = await store.sync.takeBatch(10, generous)
      await store.sync.applyPage(batch, [], 1)
      expect(await store.sync.counts()).toMatchObject({ changes: 0 })
    })

    it('passes on what a colleague handed over as a file', async () => {
      await store.importChanges([foreign('fact/a')])
      expect(await store.sync.takeBatch(10, generous)).toEqual([foreign('fact/a')])
    })

    it('sends a file once a record speaks of it, and calls it delivered when it was sent', async () => {
      const hash = await put('照片')
      expect(await store.sync.filesToSend()).toEqual([])
      await write('evidence/1', { blob: hash })
      expect(await store.sync.counts()).toMatchObject({ files: 1 })
      expect(await store.sync.filesToSend()).toEqual([hash])
      expect(await store.sync.fileStates()).toEqual(new Map([[hash, 'waiting']]))
      await store.sync.settleFile(hash, 'refused')
      expect(await store.sync.fileStates()).toEqual(new Map([[hash, 'refused']]))
      await store.sync.settleFile(hash, 'sent')
      expect(await store.sync.counts()).toMatchObject({ files: 0 })
      expect(await store.sync.fileStates()).toEqual(new Map())
    })

    it('never sends the original of a photo that was redacted before it went', async () => {
      const [original, redacted] = [await put('原图'), await put('遮盖后')]
      await write('evidence/1', { blob: original })
      await write('evidence/1', { blob: redacted })
      expect(await store.sync.filesToSend()).toEqual([redacted])
      expect(await store.sync.counts()).toMatchObject({ files: 1 })
    })

    it('wants the files a page speaks of until they are here', async () => {
      const hash = await put('本机已有')
      const missing = 'a'.repeat(64)
      await store.sync.applyPage([foreign('evidence/1', { photos: [hash, missing] })], [], 1)
      expect(await store.sync.filesWanted()).toEqual([missing])
      expect(await store.sync.fileStates()).toEqual(new Map([[missing, 'wanted']]))
      await store.sync.settleFile(missing, 'fetched')
      expect(await store.sync.counts()).toMatchObject({ wanted: 0 })
    })

    it('a file that is not on this device is wanted, and sent when it comes by hand', async () => {
      const hash = await put('另一台')
      await store.removeBlob(hash)
      await store.importChanges([foreign('evidence/1', { blob: hash })])
      await store.sync.settleFile(hash, 'absent')
      expect(await store.sync.filesWanted()).toEqual([hash])
      await put('另一台')
      expect(await store.sync.filesToSend()).toEqual([hash])
    })

    it('drops a document that was erased on the server, with its photos and all that waits', async () => {
      const [gone, small, kept] = [await put('删除'), await put('小图'), await put('两处用到')]
      await write('evidence/1', { photos: [gone, kept], thumb: small })
      await store.sync.applyPage([aChange({ document: 'ev-2', value: { blob: kept } })], [], 1)
      await store.sync.applyPage([], [document], 2)
      expect((await store.listDocuments()).map((one) => one.document)).toEqual(['ev-2'])
      for (const hash of [gone, small]) expect(await store.getBlob(hash)).toBeNull()
      expect(await store.getBlob(kept)).not.toBeNull()
      expect(await store.sync.takeBatch(10, generous)).toEqual([])
    })

    it('tells whoever watches', async () => {
      let told = 0
      const stop = store.sync.watchOutbox(() => (told += 1))
      await write('fact/a', 1)
      expect(told).toBe(1)
      stop()
      await write('fact/a', 2)
      expect(told).toBe(1)
    })

    it('remembers all of it', async () => {
      if (reopen === null) return
      const id = await write('fact/a', 1)
      await store.sync.applyPage([foreign('evidence/1', { blob: 'b'.repeat(64) })], [], 7)
      const again = await reopen()
      expect((await again.sync.takeBatch(10, generous)).map((change) => change.id)).toEqual([id])
      expect(await again.sync.cursor()).toBe(7)
      expect(await again.sync.filesWanted()).toEqual(['b'.repeat(64)])
    })
  })
}
