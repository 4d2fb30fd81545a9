import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createChange } from '../../src/domain/changes/create-change.ts'
import { valueOf } from '../../src/domain/changes/heads.ts'
import type { DraftSession } from '../../src/drafting/contract.ts'
import { openDraftSession } from '../../src/drafting/open-draft-session.ts'
import type { DraftStore } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { createMemoryJournals, createMemoryLock, withDisk, withKill } from './support.ts'

const document = 'ev-1'
const record = 'paragraph/duties'

let base: DraftStore
let journalOf: ReturnType<typeof createMemoryJournals>
let lock: ReturnType<typeof createMemoryLock>

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2024-03-01T02:00:00.000Z') })
  base = createMemoryStore()
  journalOf = createMemoryJournals()
  lock = createMemoryLock()
})

afterEach(() => {
  vi.useRealTimers()
})

function open(writer: string, store = base, ownLock = lock): Promise<DraftSession> {
  const clock = { now: () => new Date() }
  return openDraftSession({
    document,
    store,
    journal: journalOf(writer),
    clock,
    author: '张某',
    lock: ownLock,
  })
}

/** A store whose next write waits for a sign. */
function withSlowWrite(store: DraftStore): { store: DraftStore; go: () => void } {
  let go: () => void = () => undefined
  const sign = new Promise<void>((resolve) => {
    go = resolve
  })
  return { store: { ...store, write: (...call) => sign.then(() => store.write(...call)) }, go: () => go() }
}

describe('taking a draft over', () => {
  it('a write that ends late in the old tab leaves the new tab’s journal alone', async () => {
    const slow = withSlowWrite(base)
    const old = await open('old', slow.store)
    old.edit([{ record, value: '旧页写的' }])
    await vi.advanceTimersByTimeAsync(300)
    const killed = withKill(base)
    const next = await open('new', killed.store)
    const taken = next.takeOver()
    await vi.advanceTimersByTimeAsync(10)
    killed.kill()
    await taken
    next.edit([{ record: 'fact/x', value: 7 }])
    slow.go()
    await vi.advanceTimersByTimeAsync(1000)
    expect(journalOf('test').read(document)).toMatchObject([{ record: 'fact/x', value: 7 }])
    const third = await open('third', base, createMemoryLock())
    expect(valueOf(third.records.get('fact/x'))).toBe(7)
  })

  it('old edits that could not be stored are said to be unsaved, and never cover what the new tab wrote', async () => {
    const disk = withDisk(base)
    const old = await open('old', disk.store)
    disk.fill()
    old.edit([{ record, value: '旧页写的' }])
    await vi.advanceTimersByTimeAsync(300)
    const next = await open('new')
    await next.takeOver()
    await vi.advanceTimersByTimeAsync(10)
    expect(valueOf(next.records.get(record))).toBe('旧页写的')
    next.edit([{ record, value: '新页接着写' }])
    await next.flush()
    disk.free()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(old.saveState.kind).toBe('read-only')
    expect(valueOf((await base.loadDocument(document)).get(record))).toBe('新页接着写')
    expect(valueOf(old.records.get(record))).toBe('新页接着写')
  })

  it('says failed, not read-only, while the tab that lost the lock is alone with its edits', async () => {
    const disk = withDisk(base)
    const journal = { ...journalOf('old'), write: () => false }
    const clock = { now: () => new Date() }
    const old = await openDraftSession({
      document,
      store: disk.store,
      journal,
      clock,
      author: '张某',
      lock,
    })
    disk.fill()
    old.edit([{ record, value: '只在旧页' }])
    await vi.advanceTimersByTimeAsync(300)
    const next = await open('new')
    await next.takeOver()
    await vi.advanceTimersByTimeAsync(10)
    expect(old.saveState).toEqual({ kind: 'failed', problem: { code: 'storage-full' }, readOnly: true })
    expect(valueOf(old.records.get(record))).toBe('只在旧页')
    disk.free()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(old.saveState.kind).toBe('read-only')
    expect(valueOf(next.records.get(record))).toBe('只在旧页')
  })
})

describe('a deliberate step', () => {
  it('killed before its write is replayed as deliberate: what it replaced stays in the history', async () => {
    const session = await open('first')
    session.edit([{ record, value: '初稿' }])
    await session.flush()
    const page = withKill(base)
    const killed = await open('second', page.store, createMemoryLock())
    page.kill()
    void killed.commit([{ record, value: null }])
    await open('third', base, createMemoryLock())
    expect((await base.history(document, record)).map(({ value }) => value)).toEqual(['初稿', null])
  })

  it('that settles a conflict is undone to the side that counted, without making the conflict again', async () => {
    const session = await open('only')
    for (const [device, value] of [
      ['phone-b', '乙写的'],
      ['phone-c', '丙写的'],
    ] as const)
      await base.importChanges([
        createChange({
          document,
          record,
          value,
          parents: [],
          author: '李某',
          device,
          at: '2024-03-01T01:00:00.000Z',
        }),
      ])
    const counted = valueOf(session.records.get(record))
    await session.resolve(record, '两人商定')
    expect(session.canUndo).toBe(true)
    await session.undo()
    expect(session.records.get(record)?.heads.map(({ value }) => value)).toEqual([counted])
    await session.redo()
    expect(valueOf(session.records.get(record))).toBe('两人商定')
    expect(await base.history(document, record)).toHaveLength(5)
  })
})
