import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recentEdits } from '../../../src/domain/teamwork/recent-edits.ts'
import type { Json } from '../../../src/domain/values/json.ts'

function change(value: Json, at: string, author: string, ...parents: readonly Change[]): Change {
  return createChange({
    document: 'ev-1',
    record: 'cover/filler',
    value,
    parents: parents.map(({ id }) => id),
    author,
    device: 'desk',
    at: `2024-03-${at}:00.000Z`,
  })
}

const dayOf = (instant: string): string => instant.slice(0, 10)
const shown = (log: readonly Change[]) =>
  recentEdits(log, dayOf).map(({ before, after, day, change: { author } }) => [day, author, before, after])

describe('recentEdits', () => {
  const a = change('张', '05T01:00', '张会计')
  const b = change('张某', '05T01:10', '张会计', a)
  const c = change('李某', '05T02:00', '李四', b)
  const d = change('李某某', '06T02:00', '李四', c)

  it('TW-17 joins the steps of one person on one day, newest first', () => {
    expect(shown([a, b, c, d])).toEqual([
      ['2024-03-06', '李四', '李某', '李某某'],
      ['2024-03-05', '李四', '张某', '李某'],
      ['2024-03-05', '张会计', null, '张某'],
    ])
  })

  it('TW-17 keeps both sides of a conflict', () => {
    const mine = change('甲', '05T03:00', '张会计', b)
    const theirs = change('乙', '05T03:05', '张会计', b)
    const settled = change('乙', '05T04:00', '张会计', mine, theirs)
    const found = shown([a, b, mine, theirs, settled])
    expect(found.map(([, , , after]) => after)).toEqual(expect.arrayContaining(['甲', '乙']))
    expect(found.length).toBeGreaterThanOrEqual(2)
  })

  it('TW-17 says nothing of what came to nothing, nor of marks', () => {
    const there = change('王', '06T03:00', '张会计', d)
    const back = change('李某某', '06T03:10', '张会计', there)
    expect(shown([a, b, c, d, there, back])).toEqual(shown([a, b, c, d]))
    const mark = createChange({
      ...change({ source: '', sentence: '' }, '06T04:00', '张会计'),
      record: 'to-confirm/cover/filler',
    })
    expect(shown([mark])).toEqual([])
  })

  it('TW-17 lists that a register was imported, not its rows', () => {
    const part = (record: string) =>
      createChange({ ...change({ rows: [] }, '06T04:00', '张会计'), record: `register/${record}` })
    const found = recentEdits([part('rows-0001'), part('initials-0001'), part('source')], dayOf)
    expect(found.map(({ record }) => record)).toEqual(['register/source'])
  })
})
