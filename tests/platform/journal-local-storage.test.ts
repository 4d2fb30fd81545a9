import { beforeEach, describe, expect, it } from 'vitest'
import { createLocalStorageJournal } from '../../src/platform/journal-local-storage.ts'

const entry = { record: 'cover/filler', value: '王某', at: '2026-03-05T02:03:04.005Z', seen: ['a'] }

describe('journal on localStorage', () => {
  beforeEach(() => localStorage.clear())

  it('gives back after a restart what was written, document by document', () => {
    createLocalStorageJournal(localStorage).write('ev-1', [entry])
    const reopened = createLocalStorageJournal(localStorage)
    expect(reopened.documents()).toEqual(['ev-1'])
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

  it('clears only its own entries, not what another tab has just typed', () => {
    const old = createLocalStorageJournal(localStorage, 'old')
    const next = createLocalStorageJournal(localStorage, 'new')
    old.write('ev-1', [entry])
    next.write('ev-1', [{ ...entry, value: '新页' }])
    old.clear('ev-1')
    expect(next.read('ev-1').map(({ value }) => value)).toEqual(['新页'])
  })

  it('moves what all other tabs left under its own name, and they can tell', () => {
    const first = createLocalStorageJournal(localStorage, 'first')
    const second = createLocalStorageJournal(localStorage, 'second')
    first.write('ev-1', [entry])
    second.write('ev-1', [{ ...entry, record: 'fact/x' }])
    second.write('ev-12', [entry])
    localStorage.setItem('jijian/journal/ev-1', JSON.stringify([{ ...entry, record: 'from/before' }]))
    const third = createLocalStorageJournal(localStorage, 'third')
    expect([...third.documents()].sort()).toEqual(['ev-1', 'ev-12'])
    const records = ['cover/filler', 'fact/x', 'from/before']
    expect(
      third
        .adopt('ev-1')
        .map(({ record }) => record)
        .sort(),
    ).toEqual(records)
    expect([first, second, third].map((journal) => journal.keepsOwn('ev-1'))).toEqual([false, false, true])
    third.clear('ev-1')
    expect(third.read('ev-1')).toEqual([])
    expect(third.read('ev-12')).toEqual([entry])
  })

  it('leaves others’ entries where they are when it cannot keep them itself', () => {
    createLocalStorageJournal(localStorage, 'dead').write('ev-1', [entry])
    const full = new Proxy(localStorage, {
      get(target, name) {
        if (name === 'setItem')
          return () => {
            throw new DOMException('full', 'QuotaExceededError')
          }
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? member.bind(target) : member
      },
    })
    const journal = createLocalStorageJournal(full, 'next')
    expect(journal.write('ev-1', [entry])).toBe(false)
    expect(journal.adopt('ev-1')).toEqual([entry])
    expect(createLocalStorageJournal(localStorage).read('ev-1')).toEqual([entry])
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
