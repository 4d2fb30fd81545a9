import { describe, expect, it } from 'vitest'
import { journalOf } from '../../src/app/team/journal-of.ts'
import { createLocalStorageJournal } from '../../src/platform/journal-local-storage.ts'

const entry = {
  record: 'fact/a',
  value: 1,
  at: '2024-03-01T02:00:00.000Z',
  seen: [],
  mode: 'typing',
} as const
const placeOf = (account: string) => ({
  account,
  username: account,
  name: account,
  workspace: 'ws-1',
  workspaceName: '某某局',
  role: 'preparer' as const,
})

describe('what was typed last, on a phone of several accounts', () => {
  it('is found by nobody but the account that typed it', () => {
    const plain = createLocalStorageJournal(window.localStorage, 'tab')
    const [li, wang] = [journalOf(placeOf('li'), plain), journalOf(placeOf('wang'), plain)]
    li.write('ev-1', [entry])
    expect(li.read('ev-1')).toEqual([entry])
    expect([li.documents(), wang.documents()]).toEqual([['ev-1'], []])
    expect(wang.read('ev-1')).toEqual([])
    expect(journalOf(null, plain).read('ev-1')).toEqual([])
    li.clear('ev-1')
    expect(li.keepsOwn('ev-1')).toBe(false)
  })
})
