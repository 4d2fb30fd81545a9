import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { valueOf } from '../../src/domain/changes/heads.ts'
import type { Json } from '../../src/domain/values/json.ts'
import type { DraftSession } from '../../src/drafting/contract.ts'
import { openDraftSession } from '../../src/drafting/open-draft-session.ts'
import type { DraftStore } from '../../src/storage/contract.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { createMemoryJournals, createMemoryLock } from './support.ts'

const document = 'ev-1'
const record = 'paragraph/duties'
const tooLong = '长'.repeat(200_001)

let store: DraftStore
let journalOf: ReturnType<typeof createMemoryJournals>

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2024-03-01T02:00:00.000Z') })
  store = createMemoryStore()
  journalOf = createMemoryJournals()
})

afterEach(() => {
  vi.useRealTimers()
})

function open(writer = 'tab-1'): Promise<DraftSession> {
  const clock = { now: () => new Date() }
  return openDraftSession({
    document,
    store,
    journal: journalOf(writer),
    clock,
    author: '张某',
    lock: createMemoryLock(),
  })
}

async function stored(key: string): Promise<Json> {
  return valueOf((await store.loadDocument(document)).get(key))
}

describe('an edit the store will never take', () => {
  it.each([
    ['too long', tooLong],
    ['not a number', NaN],
    ['a fraction', 1.5],
  ])('stays on the screen, is not tried again, and lets the others through: %s', async (_, value) => {
    const session = await open()
    const write = vi.spyOn(store, 'write')
    session.edit([
      { record: 'fact/before', value: 1 },
      { record, value },
    ])
    session.edit([{ record: 'fact/after', value: 2 }])
    await vi.advanceTimersByTimeAsync(300)
    expect(session.saveState).toMatchObject({ kind: 'failed', problem: { code: 'edit-refused' } })
    expect([await stored('fact/before'), await stored('fact/after')]).toEqual([1, 2])
    expect(valueOf(session.records.get(record))).toEqual(value)
    const calls = write.mock.calls.length
    await vi.advanceTimersByTimeAsync(300_000)
    expect(write.mock.calls.length).toBe(calls)
    session.edit([{ record: 'fact/later', value: 3 }])
    await vi.advanceTimersByTimeAsync(300)
    expect(await stored('fact/later')).toBe(3)
    expect(session.saveState.kind).toBe('failed')
  })

  it('is saved once the person made it storable', async () => {
    const session = await open()
    session.edit([{ record, value: tooLong }])
    await vi.advanceTimersByTimeAsync(300)
    session.edit([{ record, value: '短' }])
    await vi.advanceTimersByTimeAsync(300)
    expect(session.saveState.kind).toBe('saved')
    expect(await stored(record)).toBe('短')
    expect(journalOf('test').read(document)).toEqual([])
  })

  it('is on the screen again after the page was reopened', async () => {
    const session = await open()
    session.edit([{ record, value: tooLong }])
    await session.flush()
    const again = await open('tab-2')
    expect(valueOf(again.records.get(record))).toBe(tooLong)
    expect(again.saveState.kind).toBe('failed')
  })

  it('takes a deliberate step back as a whole: never half of it is stored', async () => {
    const session = await open()
    await session.commit([
      { record: 'problem/1', value: '问题' },
      { record: 'measure/1', value: tooLong },
    ])
    expect(await stored('problem/1')).toBeNull()
    session.edit([{ record: 'measure/1', value: '措施' }])
    await session.flush()
    expect([await stored('problem/1'), await stored('measure/1')]).toEqual(['问题', '措施'])
    expect(session.saveState.kind).toBe('saved')
  })
})
