import { describe, expect, it } from 'vitest'
import { putBackLeftovers } from '../../src/app/put-back-leftovers.ts'
import { valueOf } from '../../src/domain/changes/heads.ts'
import type { DraftSession, Journal } from '../../src/drafting/contract.ts'
import { openDraftSession } from '../../src/drafting/open-draft-session.ts'
import { createMemoryStore } from '../../src/storage/memory-store.ts'
import { createMemoryJournals, createMemoryLock } from '../drafting/support.ts'

const at = '2024-03-01T02:00:00.000Z'
const entry = { record: 'fact/a', value: '最后一句', at, seen: [], mode: 'typing' } as const

async function deviceAfterAKill() {
  const store = createMemoryStore()
  for (const document of ['ev-1', 'ev-2'])
    await store.write(document, [{ record: 'meta/evaluation', value: { unit: '某局' } }], {
      mode: 'deliberate',
      author: '张某',
      at,
    })
  const [journals, lock] = [createMemoryJournals(), createMemoryLock()]
  for (const document of ['ev-1', 'ev-gone']) journals('killed').write(document, [entry])
  const opened: string[] = []
  const openDraft = (journal: Journal) => (document: string) => {
    opened.push(document)
    const clock = { now: () => new Date(at) }
    return openDraftSession({ document, store, journal, clock, author: '张某', lock })
  }
  const start = (openAs: (document: string) => Promise<DraftSession> = openDraft(journals('next'))) =>
    putBackLeftovers({ journal: journals('next'), store, openDraft: openAs })
  const textOf = async (document: string) => valueOf((await store.loadDocument(document)).get('fact/a'))
  return { journals, openDraft, opened, start, textOf }
}

describe('what a killed page left in the journal', () => {
  it('is in the store after the next start, and no draft is opened for nothing', async () => {
    const { journals, opened, start, textOf } = await deviceAfterAKill()
    await start()
    expect([await textOf('ev-1'), await textOf('ev-2'), opened]).toEqual(['最后一句', null, ['ev-1']])
    expect(journals('next').documents()).toEqual(['ev-gone'])
    await start()
    expect(opened).toEqual(['ev-1'])
  })

  it('is left to the tab that writes in the draft', async () => {
    const { journals, openDraft, start, textOf } = await deviceAfterAKill()
    const other = await openDraft(createMemoryJournals()('other'))('ev-1')
    await start()
    expect([await textOf('ev-1'), journals('next').read('ev-1')]).toEqual([null, [entry]])
    await other.close()
    await start()
    expect(await textOf('ev-1')).toBe('最后一句')
  })
})
