import { describe, expect, it } from 'vitest'
import { createChange } from '../../../../src/domain/changes/create-change.ts'
import type { Json } from '../../../../src/domain/values/json.ts'
import { counterName, newsWords } from '../../../../src/ui/stocktakes/counting/scan/news-words.ts'
import type { Counted, ScanNews } from '../../../../src/ui/stocktakes/counting/scan/scan-news.ts'
import { asItStands } from '../../../../src/ui/stocktakes/counting/scan/scan-news.ts'
import { assetOf, someCount } from './assets-of.ts'

const context = {
  members: [{ id: 'm1', name: '张三', roles: ['counter'], order: 'a0' }],
  now: new Date('2024-03-05T02:30:00.000Z'),
} as const
const counted: Counted = {
  kind: 'counted',
  asset: assetOf('ZC-1', { spec: 'M4000' }),
  record: 'count/first/ZC-1/m1',
  at: '2024-03-05T02:00:00.000Z',
  method: 'camera',
  elsewhere: null,
  wasLost: false,
}

describe('what the banner says', () => {
  it('names where it should be and where it is', () => {
    const news = { ...counted, elsewhere: { registered: '305', here: '302' } }
    const words = newsWords(news, context)
    expect(words).toMatchObject({ tone: 'elsewhere', verdict: '位置不符：应在 305，现在 302' })
  })

  it('marks what was recognised by hand', () => {
    expect(newsWords({ ...counted, method: 'list' }, context).verdict).toBe('已盘到（手工）')
    expect(newsWords(counted, context).verdict).toBe('已盘到')
  })

  it('says who counted it before, when and where', () => {
    const news: ScanNews = { kind: 'already', asset: counted.asset, count: someCount('ZC-1') }
    const { verdict, detail } = newsWords(news, context)
    expect(verdict).toBe('本轮已盘过')
    // The tests run in Phoenix: 02:00 UTC is 19:00 of the day before, as 02:30 is 19:30.
    expect(detail).toContain('张三 19:00 在 305 盘到，相符')
    expect(counterName('m9', context.members)).toBe('已移出的成员')
  })

  it('gives each verdict its own tone, icon and words', () => {
    const all: readonly ScanNews[] = [
      counted,
      { ...counted, elsewhere: { registered: '305', here: '302' } },
      { kind: 'already', asset: counted.asset, count: someCount('ZC-1') },
      { kind: 'unknown', code: 'X-1', surplus: null },
    ]
    const words = all.map((news) => newsWords(news, context))
    for (const part of ['tone', 'icon', 'verdict'] as const)
      expect(new Set(words.map((one) => one[part])).size).toBe(all.length)
  })

  it('says that a find was confirmed as 盘亏 before', () => {
    expect(newsWords({ ...counted, wasLost: true }, context).detail).toContain('此前已确认盘亏')
  })
})

describe('news as the records stand', () => {
  function records(value: Json, stored = true) {
    const change = createChange({
      document: 'd',
      record: counted.record,
      value,
      parents: [],
      author: '',
      device: 'p',
      at: counted.at,
    })
    const head = stored ? change : { ...change, id: `pending ${counted.record}` }
    return new Map([[counted.record, { record: counted.record, heads: [head] }]])
  }
  const unsaved: ScanNews = { kind: 'unsaved', counted, problem: { code: 'storage-full' } }

  it('stays unsaved while it waits, and is counted once it is on disk', () => {
    expect(asItStands(unsaved, records({ at: counted.at }, false))).toBe(unsaved)
    expect(asItStands(unsaved, records({ at: counted.at }))).toBe(counted)
  })

  it('is undone when the record is gone or another count took its place', () => {
    expect(asItStands(counted, records(null)).kind).toBe('undone')
    expect(asItStands(counted, records({ at: '2024-03-05T03:00:00.000Z' })).kind).toBe('undone')
    expect(asItStands(counted, new Map()).kind).toBe('undone')
  })

  it('is not undone beside a count of the same person on another phone: both are kept until somebody settles it', () => {
    const there = records({ at: '2024-03-05T01:00:00.000Z' }).get(counted.record)?.heads ?? []
    const here = records({ at: counted.at }).get(counted.record)?.heads ?? []
    const both = new Map([[counted.record, { record: counted.record, heads: [...there, ...here] }]])
    expect(asItStands(counted, both)).toBe(counted)
  })
})
