import { beforeEach, describe, expect, it } from 'vitest'
import { createChange } from '../../src/domain/changes/create-change.ts'
import { mergeChanges } from '../../src/domain/changes/merge-changes.ts'
import { recordStates, valueOf } from '../../src/domain/changes/heads.ts'
import type { RecordState } from '../../src/domain/changes/change.ts'
import type { Json } from '../../src/domain/values/json.ts'
import { decodeDraftFile, encodeDraftFile } from '../../src/protocol/draft-file.ts'
import type { DraftStore, WriteOptions } from '../../src/storage/contract.ts'

/** A store that starts empty; `reopen` closes it and opens the same data again, null where data dies with the store. */
export interface StoreUnderTest {
  readonly store: DraftStore
  readonly reopen: (() => Promise<DraftStore>) | null
}

const document = 'ev-1'
const record = 'paragraph/duties'

function at(second: number): string {
  return new Date(Date.UTC(2024, 2, 1, 2, 0, second)).toISOString()
}

function by(author: string, second: number, part: Partial<WriteOptions> = {}): WriteOptions {
  return { mode: 'typing', author, at: at(second), ...part }
}

function nested(depth: number): Json {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

/** One suite for every implementation of `DraftStore`. */
export function describeDraftStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`draft store: ${name}`, () => {
    let store: DraftStore
    let reopen: StoreUnderTest['reopen']

    beforeEach(async () => {
      ;({ store, reopen } = await open())
    })

    async function write(value: Json, options: WriteOptions, key = record): Promise<RecordState> {
      const receipt = await store.write(document, [{ record: key, value }], options)
      if (!receipt.ok) throw new Error(receipt.problem.code)
      const [state] = receipt.value.states
      if (!state) throw new Error('no state in the receipt')
      return state
    }

    const foreign = createChange({
      document,
      record,
      value: { text: '同事写的' },
      parents: [],
      author: '李某',
      device: 'another-phone',
      at: at(5),
    })

    it('starts empty and keeps one device name', async () => {
      expect(await store.listDocuments()).toEqual([])
      expect(await store.loadDocument(document)).toEqual(new Map())
      expect(await store.history(document, record)).toEqual([])
      expect(await store.device()).toBe(await store.device())
      expect(await store.device()).not.toBe('')
    })

    it('gives back what was written, as heads of its record', async () => {
      const state = await write({ text: '甲' }, by('张某', 1))
      expect(valueOf(state)).toEqual({ text: '甲' })
      expect(await store.loadDocument(document)).toEqual(new Map([[record, state]]))
    })

    it('writes several edits as one and answers for each record', async () => {
      const receipt = await store.write(
        document,
        [
          { record: 'cover/unit-name', value: '某局' },
          { record: 'fact/contracts.total', value: 4 },
        ],
        by('张某', 1),
      )
      expect(receipt.ok && receipt.value.states.map((state) => valueOf(state))).toEqual(['某局', 4])
    })

    it('coalesces typing of the same person into one change', async () => {
      await write({ text: '甲' }, by('张某', 1))
      await write({ text: '甲乙' }, by('张某', 2))
      await write({ text: '甲乙丙' }, by('张某', 3))
      const history = await store.history(document, record)
      expect(history.map(({ value }) => value)).toEqual([{ text: '甲乙丙' }])
    })

    it('never coalesces over another author, a deliberate change, or what was handed out', async () => {
      await write({ text: '甲' }, by('张某', 1))
      await write({ text: '乙' }, by('李某', 2))
      await write({ text: '丙' }, by('李某', 3, { mode: 'deliberate' }))
      await write({ text: '丁' }, by('李某', 4))
      await store.handOut(document)
      await write({ text: '戊' }, by('李某', 5))
      const history = await store.history(document, record)
      expect(history.map(({ value }) => (value as { text: string }).text)).toEqual([
        '甲',
        '乙',
        '丙',
        '丁',
        '戊',
      ])
      expect(history.map(({ parents }) => parents.length)).toEqual([0, 1, 1, 1, 1])
    })

    it('does not write a change that changes nothing', async () => {
      await write({ text: '甲' }, by('张某', 1, { mode: 'deliberate' }))
      await write({ text: '甲' }, by('李某', 2, { mode: 'deliberate' }))
      await write(null, by('李某', 3), 'fact/none')
      expect(await store.history(document, record)).toHaveLength(1)
      expect(await store.history(document, 'fact/none')).toEqual([])
    })

    it('keeps a removed record as a head without value', async () => {
      await write({ text: '甲' }, by('张某', 1, { mode: 'deliberate' }))
      const state = await write(null, by('张某', 2, { mode: 'deliberate' }))
      expect(state.heads).toHaveLength(1)
      expect(valueOf(state)).toBeNull()
      expect(await store.history(document, record)).toHaveLength(2)
    })

    it('shows a conflict when a foreign head was not seen, and settles it when all heads were', async () => {
      const mine = await write({ text: '我写的' }, by('张某', 1))
      await store.importChanges([foreign])
      const seen = new Map([[record, mine.heads.map(({ id }) => id)]])
      const apart = await write({ text: '我接着写' }, by('张某', 6, { seen }))
      expect(apart.heads).toHaveLength(2)
      const settled = await write({ text: '两人商定' }, by('张某', 7, { mode: 'deliberate' }))
      expect(settled.heads).toHaveLength(1)
      expect(await store.history(document, record)).toHaveLength(4)
    })

    it('follows the own earlier change even when the page had not heard of it', async () => {
      const first = await write({ text: '甲' }, by('张某', 1, { mode: 'deliberate' }))
      const seen = new Map([[record, first.heads.map(({ id }) => id)]])
      await write({ text: '甲乙' }, by('张某', 2, { seen }))
      const state = await write({ text: '甲乙丙' }, by('张某', 3, { seen }))
      expect(state.heads.map(({ value }) => value)).toEqual([{ text: '甲乙丙' }])
    })

    it('imports as set union: twice changes nothing, order does not matter', async () => {
      await write({ text: '我写的' }, by('张某', 1))
      const first = await store.importChanges([foreign])
      expect(first.ok && [first.value.added, first.value.known]).toEqual([1, 0])
      const second = await store.importChanges([foreign])
      expect(second.ok && [second.value.added, second.value.known, second.value.states]).toEqual([0, 1, []])
      expect((await store.loadDocument(document)).get(record)?.heads).toHaveLength(2)
    })

    it('knows which ids it has', async () => {
      const mine = await write({ text: '我写的' }, by('张某', 1))
      const ids = mine.heads.map(({ id }) => id)
      expect(await store.knownIds([...ids, foreign.id])).toEqual(new Set(ids))
      expect(await store.knownIds([])).toEqual(new Set())
    })

    it('imports many records at once, beside what is there', async () => {
      await write({ text: '我写的' }, by('张某', 1))
      const many = Array.from({ length: 1200 }, (_, place) =>
        createChange({ ...foreign, record: `count/first/A${place}/m1`, value: { at: place } }),
      )
      const outcome = await store.importChanges([...many, foreign])
      expect(outcome.ok && [outcome.value.added, outcome.value.states.length]).toEqual([1201, 1201])
      const states = await store.loadDocument(document)
      expect(states.size).toBe(1201)
      expect(states.get(record)?.heads).toHaveLength(2)
      expect(states.get('count/first/A7/m1')?.heads[0]?.value).toEqual({ at: 7 })
    })

    it('knows many from few, and settles many records that were here before', async () => {
      const first = Array.from({ length: 700 }, (_, place) =>
        createChange({ ...foreign, record: `count/first/A${place}/m1`, value: { at: place } }),
      )
      await store.importChanges(first.slice(0, 650))
      const ids = first.map(({ id }) => id)
      expect(await store.knownIds(ids)).toEqual(new Set(ids.slice(0, 650)))
      const next = first.map((change) =>
        createChange({ ...change, value: { at: -1 }, parents: [change.id], at: at(9) }),
      )
      const both = await store.importChanges([...next, ...first])
      expect(both.ok && [both.value.added, both.value.known]).toEqual([750, 650])
      const states = await store.loadDocument(document)
      expect(states.size).toBe(700)
      expect([...states.values()].every(({ heads }) => heads.length === 1 && heads[0]?.at === at(9))).toBe(
        true,
      )
    })

    it('seals what it made itself when it comes back in a file of many', async () => {
      const mine = await write({ text: '甲' }, by('张某', 1))
      const many = Array.from({ length: 600 }, (_, place) =>
        createChange({ ...foreign, record: `count/first/A${place}/m1`, value: { at: place } }),
      )
      await store.importChanges([...mine.heads, ...many])
      await write({ text: '甲乙' }, by('张某', 2))
      expect(await store.history(document, record)).toHaveLength(2)
    })

    it('takes a child before its parent', async () => {
      const child = createChange({ ...foreign, value: { text: '改过' }, parents: [foreign.id], at: at(9) })
      await store.importChanges([child])
      await store.importChanges([foreign])
      expect((await store.loadDocument(document)).get(record)?.heads).toEqual([child])
    })

    it('hands out every change of the document and nothing of another', async () => {
      await write({ text: '甲' }, by('张某', 1, { mode: 'deliberate' }))
      await write({ text: '乙' }, by('张某', 2, { mode: 'deliberate' }))
      await store.write('ev-2', [{ record, value: 1 }], by('张某', 3))
      const handedOut = await store.handOut(document)
      expect(handedOut.map(({ document: owner }) => owner)).toEqual([document, document])
      expect(recordStates(mergeChanges(handedOut, []))).toEqual(await store.loadDocument(document))
      expect(await store.handOut(document)).toEqual(handedOut)
    })

    it('shows every change of a document without giving it away: typing still replaces its own', async () => {
      await write({ text: '甲' }, by('张某', 1))
      await store.write('ev-2', [{ record, value: 1 }], by('张某', 1))
      const shown = await store.log(document)
      expect(shown.map(({ value }) => value)).toEqual([{ text: '甲' }])
      await write({ text: '甲乙' }, by('张某', 2))
      expect((await store.log(document)).map(({ value }) => value)).toEqual([{ text: '甲乙' }])
      expect(await store.log(document)).toEqual(await store.handOut(document))
    })

    it.each<[string, string, Json, Partial<WriteOptions>]>([
      ['a value too long', record, '长'.repeat(200_001), {}],
      ['a fraction', record, 1.5, {}],
      ['no number', record, { points: NaN }, {}],
      ['a value nested too deep', record, nested(21), {}],
      ['an author too long', record, 1, { author: '张'.repeat(501) }],
      ['a record without a kind', 'duties', 1, {}],
      ['a time that never was', record, 1, { at: '2024-99-99T02:00:00.000Z' }],
    ])('refuses what no draft file could hold, as a whole: %s', async (_, key, value, part) => {
      let told = 0
      store.watch(document, () => (told += 1))
      const edits = [
        { record: 'fact/a', value: 1 },
        { record: key, value },
      ]
      const refused = await store.write(document, edits, by('张某', 1, part))
      expect(refused).toMatchObject({ ok: false, problem: { code: 'edit-refused' } })
      expect(await store.loadDocument(document)).toEqual(new Map())
      expect(told).toBe(0)
    })

    it('takes what lies just within the bounds, and its file can be read back', async () => {
      await write('长'.repeat(199_998), by('张'.repeat(500), 1))
      await write(nested(20), by('e\u0301', 2), 'fact/e\u0301')
      const changes = await store.handOut(document)
      expect(changes).toHaveLength(2)
      expect(decodeDraftFile(encodeDraftFile(changes))).toMatchObject({ ok: true })
    })

    it('lists documents by what a list shows, with the newest time', async () => {
      await store.write(
        document,
        [
          { record: 'meta/evaluation', value: { kind: 'evaluation' } },
          { record: 'cover/unit-name', value: '某局' },
          { record: 'fact/x', value: 1 },
        ],
        by('张某', 1),
      )
      await write({ text: '甲' }, by('张某', 8))
      const [summary, ...others] = await store.listDocuments()
      expect(others).toEqual([])
      expect(summary?.document).toBe(document)
      expect(summary?.changedAt).toBe(at(8))
      expect([...(summary?.records.keys() ?? [])].sort()).toEqual(['cover/unit-name', 'meta/evaluation'])
    })

    it('tells those who watch after each commit, until they stop', async () => {
      const heard: Json[] = []
      let lists = 0
      const stop = store.watch(document, (states) => heard.push(...states.map((state) => valueOf(state))))
      store.watchList(() => {
        lists += 1
      })
      await write(1, by('张某', 1), 'fact/a')
      await store.write('ev-2', [{ record, value: 2 }], by('张某', 2))
      stop()
      await write(3, by('张某', 3), 'fact/a')
      expect(heard).toEqual([1])
      expect(lists).toBe(3)
    })

    it('stores files under their hash and gives the same bytes back', async () => {
      const bytes = new TextEncoder().encode('佐证').buffer
      const hash = await store.putBlob(bytes, 'text/plain')
      expect(hash).toEqual({
        ok: true,
        value: 'a0cf60ec97a806bdfa31b80bd33f09d2f2408de62e9415cd0a3fd267ece3daf3',
      })
      const read = hash.ok ? await store.getBlob(hash.value) : null
      expect(read && new TextDecoder().decode(read.bytes)).toBe('佐证')
      expect(read?.mime).toBe('text/plain')
      expect(await store.getBlob('0'.repeat(64))).toBeNull()
    })

    it('forgets a file for good when it is told to, and no other', async () => {
      const [gone, kept] = [
        await store.putBlob(new TextEncoder().encode('原图').buffer, 'image/jpeg'),
        await store.putBlob(new TextEncoder().encode('遮盖后').buffer, 'image/jpeg'),
      ]
      if (!gone.ok || !kept.ok) throw new Error('nothing was stored')
      expect(await store.removeBlob(gone.value)).toEqual({ ok: true, value: null })
      expect(await store.removeBlob(gone.value)).toEqual({ ok: true, value: null })
      expect(await store.getBlob(gone.value)).toBeNull()
      expect(await store.getBlob(kept.value)).not.toBeNull()
    })

    it('keeps settings of this device', async () => {
      expect(await store.getSetting('place')).toBeUndefined()
      await store.putSetting('place', { path: '/evaluations' })
      expect(await store.getSetting('place')).toEqual({ path: '/evaluations' })
    })

    it('has everything again after it was closed and opened, where it is durable', async () => {
      if (reopen === null) return
      await write({ text: '甲' }, by('张某', 1, { mode: 'deliberate' }))
      await store.importChanges([foreign])
      const hash = await store.putBlob(new Uint8Array([1, 2, 3]).buffer, 'image/jpeg')
      const device = await store.device()
      const before = await store.loadDocument(document)
      const again = await reopen()
      expect(await again.loadDocument(document)).toEqual(before)
      expect(await again.device()).toBe(device)
      const blob = hash.ok ? await again.getBlob(hash.value) : null
      expect(blob && [...new Uint8Array(blob.bytes)]).toEqual([1, 2, 3])
    })
  })
}
