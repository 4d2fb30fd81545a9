import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createChange } from '../../src/domain/changes/create-change.ts'
import { valueOf } from '../../src/domain/changes/heads.ts'
import type { Json } from '../../src/domain/values/json.ts'
import type { DraftSession, Journal } from '../../src/drafting/contract.ts'
import { openDraftSession } from '../../src/drafting/open-draft-session.ts'
import type { DraftStore } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { createMemoryJournals, createMemoryLock, withDisk, withKill } from './support.ts'

const document = 'ev-1'
const record = 'paragraph/duties'

let base: DraftStore
let journalOf: ReturnType<typeof createMemoryJournals>
let journal: Journal
let tabs = 0
let lock: ReturnType<typeof createMemoryLock>

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2024-03-01T02:00:00.000Z') })
  base = createMemoryStore()
  journalOf = createMemoryJournals()
  journal = journalOf('test')
  lock = createMemoryLock()
})

afterEach(() => {
  vi.useRealTimers()
})

function open(store: DraftStore = base, author = '张某', ownLock = lock): Promise<DraftSession> {
  return openDraftSession({
    document,
    store,
    journal: journalOf(`tab-${(tabs += 1)}`),
    clock: { now: () => new Date() },
    author,
    lock: ownLock,
  })
}

function shown(session: DraftSession, key = record): Json {
  return valueOf(session.records.get(key))
}

async function stored(key = record): Promise<Json> {
  return valueOf((await base.loadDocument(document)).get(key))
}

function type(session: DraftSession, ...texts: readonly string[]): void {
  for (const text of texts) session.edit([{ record, value: text }])
}

describe('a draft session', () => {
  it('a lasting step cannot be undone, nor can what its records went through before', async () => {
    const session = await open()
    await session.commit([{ record, value: '一' }])
    await session.commit([{ record: 'paragraph/funds', value: '收支' }])
    await session.commit([{ record, value: '二' }], { lasting: true })
    await session.undo()
    expect(shown(session, 'paragraph/funds')).toBeNull()
    expect(shown(session)).toBe('二')
    expect(session.canUndo).toBe(false)
    await session.close()
  })

  it('stores a step that is taken in the very moment in which the one before it was stored', async () => {
    const session = await open()
    let second: Promise<void> | undefined
    session.subscribe(() => {
      if (session.saveState.kind !== 'saved') return
      // As a screen does that answers what was saved: after the listeners, before anything else runs.
      second ??= Promise.resolve().then(() => session.commit([{ record: 'paragraph/funds', value: '收支' }]))
    })
    await session.commit([{ record, value: '一' }])
    await second
    expect(await stored('paragraph/funds')).toBe('收支')
    await session.close()
  })

  it('shows typed text at once, stores it within 300 ms, and says saved only then', async () => {
    const session = await open()
    const states: string[] = []
    session.subscribe(() => states.push(session.saveState.kind))
    type(session, '职', '职能')
    expect(shown(session)).toBe('职能')
    expect(session.saveState.kind).toBe('saving')
    expect(await stored()).toBeNull()
    await vi.advanceTimersByTimeAsync(300)
    expect(await stored()).toBe('职能')
    expect(session.saveState).toMatchObject({ kind: 'saved' })
    expect(states.slice(0, -1)).not.toContain('saved')
    expect(journal.read(document)).toEqual([])
  })

  it('brings back what was typed when the page is killed before the store heard of it', async () => {
    const page = withKill(base)
    type(await open(page.store), '职能')
    page.kill()
    const again = await open(base, '张某', createMemoryLock())
    expect(shown(again)).toBe('职能')
    expect(await stored()).toBe('职能')
    expect(journal.read(document)).toEqual([])
  })

  it('does not double what the store has when the page is killed before it heard so', async () => {
    const session = await open()
    type(session, '职能')
    const left = journal.read(document)
    await session.flush()
    journal.write(document, left)
    const again = await open(base, '张某', createMemoryLock())
    expect(again.records.get(record)?.heads).toHaveLength(1)
    expect(await base.history(document, record)).toHaveLength(1)
  })

  it('keeps the newest of journal and store when killed while one keystroke was being stored', async () => {
    const session = await open()
    type(session, '甲')
    await session.flush()
    const page = withKill(base)
    const second = await open(page.store, '张某', createMemoryLock())
    type(second, '甲乙')
    await second.flush()
    type(second, '甲乙丙')
    page.kill()
    const third = await open(base, '张某', createMemoryLock())
    expect(shown(third)).toBe('甲乙丙')
    expect(third.records.get(record)?.heads).toHaveLength(1)
  })

  it('does not let a journal that the browser kept too long cover what was stored since', async () => {
    const session = await open()
    type(session, '甲')
    await session.flush()
    type(session, '甲乙')
    // As localStorage stands on disk when the browser is killed seconds later.
    const late = journal.read(document)
    await vi.advanceTimersByTimeAsync(300)
    type(session, '甲乙丙')
    await session.flush()
    await vi.advanceTimersByTimeAsync(5)
    journalOf('of the killed browser').write(document, late)
    const again = await open(base, '张某', createMemoryLock())
    expect(shown(again)).toBe('甲乙丙')
    await again.flush()
    expect(await stored()).toBe('甲乙丙')
    expect(journal.read(document)).toEqual([])
  })

  it('brings a late journal back where the store has heard of nothing since', async () => {
    const session = await open()
    type(session, '甲')
    await session.flush()
    const page = withKill(base)
    const second = await open(page.store, '张某', createMemoryLock())
    type(second, '甲乙')
    page.kill()
    const third = await open(base, '张某', createMemoryLock())
    expect(shown(third)).toBe('甲乙')
    expect(await stored()).toBe('甲乙')
  })

  it('holds on to everything while the disk is full, retries in order, and says so', async () => {
    const disk = withDisk(base)
    const session = await open(disk.store)
    disk.fill()
    type(session, '甲')
    await vi.advanceTimersByTimeAsync(300)
    expect(session.saveState).toEqual({ kind: 'failed', problem: { code: 'storage-full' } })
    session.edit([{ record: 'fact/x', value: 7 }])
    await vi.advanceTimersByTimeAsync(300)
    expect(shown(session)).toBe('甲')
    expect(journal.read(document).map(({ value }) => value)).toEqual(['甲', 7])
    expect(session.saveState.kind).toBe('failed')
    disk.free()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(session.saveState.kind).toBe('saved')
    expect([await stored(), await stored('fact/x')]).toEqual(['甲', 7])
  })

  it('undoes and redoes a burst of typing as one step, and keeps both in the history', async () => {
    const session = await open()
    type(session, '甲')
    await vi.advanceTimersByTimeAsync(2000)
    type(session, '甲乙', '甲乙丙')
    await session.undo()
    expect(shown(session)).toBe('甲')
    await session.undo()
    expect(shown(session)).toBeNull()
    expect(session.canUndo).toBe(false)
    await session.redo()
    await session.redo()
    expect(shown(session)).toBe('甲乙丙')
    expect(session.canRedo).toBe(false)
    const values = (await session.history(record)).map(({ value }) => value)
    expect(values).toContain('甲乙丙')
    expect(values.at(-1)).toBe('甲乙丙')
  })

  it('undoes a removal of several records together', async () => {
    const session = await open()
    await session.commit([
      { record: 'problem/1', value: '问题' },
      { record: 'measure/1', value: '措施' },
    ])
    await session.commit([
      { record: 'problem/1', value: null },
      { record: 'measure/1', value: null },
    ])
    await session.undo()
    expect([shown(session, 'problem/1'), shown(session, 'measure/1')]).toEqual(['问题', '措施'])
  })

  it('does not undo over the head of a colleague', async () => {
    const session = await open()
    type(session, '我写的')
    await session.flush()
    const mine = session.records.get(record)?.heads ?? []
    await base.importChanges([
      createChange({
        document,
        record,
        value: '同事改的',
        parents: mine.map(({ id }) => id),
        author: '李某',
        device: 'another-phone',
        at: '2024-03-01T03:00:00.000Z',
      }),
    ])
    expect(shown(session)).toBe('同事改的')
    expect(session.canUndo).toBe(false)
  })

  it('shows a conflict that arrives, keeps it while typing goes on, and settles it once', async () => {
    const session = await open()
    await base.importChanges([
      createChange({
        document,
        record,
        value: '同事写的',
        parents: [],
        author: '李某',
        device: 'another-phone',
        at: '2024-03-01T03:00:00.000Z',
      }),
    ])
    await base.write(document, [{ record, value: '我写的' }], {
      mode: 'deliberate',
      author: '张某',
      at: '2024-03-01T01:00:00.000Z',
      seen: new Map([[record, []]]),
    })
    expect(session.records.get(record)?.heads).toHaveLength(2)
    type(session, '我再写')
    expect(session.records.get(record)?.heads).toHaveLength(2)
    await session.flush()
    expect(session.records.get(record)?.heads).toHaveLength(2)
    await session.resolve(record, '两人商定')
    expect(session.records.get(record)?.heads.map(({ value }) => value)).toEqual(['两人商定'])
  })

  it('restores an earlier value as a new change', async () => {
    const session = await open()
    await session.commit([{ record, value: '第一稿' }])
    await session.commit([{ record, value: '第二稿' }])
    const [first] = await session.history(record)
    if (!first) throw new Error('no history')
    await session.restore(first)
    expect(shown(session)).toBe('第一稿')
    expect((await session.history(record)).map(({ value }) => value)).toEqual(['第一稿', '第二稿', '第一稿'])
  })

  it('lets one tab write; the other reads along and can take over', async () => {
    const first = await open()
    const second = await open()
    expect(second.saveState.kind).toBe('read-only')
    second.edit([{ record, value: '不应写入' }])
    expect(shown(second)).toBeNull()
    type(first, '第一页写的')
    await first.flush()
    expect(shown(second)).toBe('第一页写的')
    type(first, '还没存的')
    await second.takeOver()
    await vi.advanceTimersByTimeAsync(1000)
    expect(first.saveState.kind).toBe('read-only')
    expect(shown(second)).toBe('还没存的')
    type(second, '第二页写的')
    await second.flush()
    expect(shown(first)).toBe('第二页写的')
    expect(second.records.get(record)?.heads).toHaveLength(1)
  })

  it('stores what is pending when it is closed, and lets the next one write', async () => {
    const session = await open()
    type(session, '职能')
    await session.close()
    expect(await stored()).toBe('职能')
    expect((await open()).saveState.kind).toBe('idle')
  })
})
