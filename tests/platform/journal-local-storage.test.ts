import { beforeEach, describe, expect, it } from 'vitest'
import { createLocalStorageJournal } from '../../src/platform/journal-local-storage.ts'

const entry = { record: 'cover/filler', value: '王某', at: '2026-03-05T02:03:04.005Z', seen: ['a'] }

describe('journal on localStorage', () => {
  beforeEach(() => localStorage.clear())

  it('gives back after a restart what was written, document by document', () => {
    createLocalStorageJournal(localStorage).write('ev-1', [entry])
    const reopened = createLocalStorageJournal(localStorage)
    expect(reopened.read('ev-1')).toEqual([entry])
    expect(reopened.read('ev-2')).toEqual([])
  })

  it('forgets a document once its entries are in the store, and only that one', () => {
    const journal = createLocalStorageJournal(localStorage)
    journal.write('ev-1', [entry])
    journal.write('ev-2', [entry])
    journal.clear('ev-1')
    expect(journal.read('ev-1')).toEqual([])
    expect(journal.read('ev-2')).toEqual([entry])
  })

  it('reads damaged text as empty and leaves out what is no entry', () => {
    const journal = createLocalStorageJournal(localStorage)
    journal.write('ev-1', [entry])
    const [key] = Object.keys(localStorage)
    if (key === undefined) throw new Error('nothing was written')
    localStorage.setItem(key, JSON.stringify([entry, { record: 5 }, null]))
    expect(journal.read('ev-1')).toEqual([entry])
    localStorage.setItem(key, '[{"record":"cov')
    expect(journal.read('ev-1')).toEqual([])
  })

  it('lets a person go on typing when the browser refuses to write', () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
      removeItem: () => {
        throw new DOMException('no', 'SecurityError')
      },
    } as unknown as Storage
    const journal = createLocalStorageJournal(refusing)
    expect(() => journal.write('ev-1', [entry])).not.toThrow()
    expect(() => journal.clear('ev-1')).not.toThrow()
    expect(journal.read('ev-1')).toEqual([])
  })
})
