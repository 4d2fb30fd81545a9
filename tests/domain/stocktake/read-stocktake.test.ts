import { describe, expect, it } from 'vitest'
import { readStocktake } from '../../../src/domain/stocktake/read-stocktake.ts'
import { countKey, fromKeyPart, keyPart } from '../../../src/domain/stocktake/records.ts'
import fc from 'fast-check'
import { aCount, countRecord, statesOf, stocktakeOf } from './stocktake-of.ts'

describe('readStocktake', () => {
  it('reads ids with slashes, percent signs and Chinese out of the keys', () => {
    const id = '粤A/50%-0042'
    const [count] = stocktakeOf(countRecord(id, {}, { counter: '张/三' })).counts
    expect([count?.asset, count?.counter, count?.round]).toEqual([id, '张/三', 'first'])
  })

  it('a key part holds no slash and is read back, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keyPart(text)).not.toContain('/')
        expect(fromKeyPart(keyPart(text))).toBe(text.normalize('NFC'))
      }),
    )
  })

  it('lists what it cannot read and never drops it', () => {
    const stocktake = stocktakeOf({
      [countKey('first', 'A1', 'm1')]: { ...aCount(), colour: 'red' },
      'weather/today': { text: '晴' },
      'count/first/A1': { ...aCount() },
      [countKey('first', 'A2', 'm1')]: { ...aCount(), quantity: 0 },
    })
    expect(stocktake.counts).toEqual([])
    expect(stocktake.unreadable).toHaveLength(4)
  })

  it('leaves out what was undone and says which record is in conflict', () => {
    const undone = stocktakeOf({ [countKey('first', 'A1', 'm1')]: null })
    expect([undone.counts.length, undone.unreadable.length]).toEqual([0, 0])
    const states = new Map(statesOf(countRecord('A1')))
    const key = countKey('first', 'A1', 'm1')
    const heads = states.get(key)?.heads ?? []
    states.set(key, { record: key, heads: [...heads, ...heads] })
    const read = readStocktake('st-1', states)
    expect(read.ok && [...read.value.conflicts]).toEqual([key])
  })

  it('says when the basic record is missing or was written by a newer version', () => {
    expect(readStocktake('st-1', new Map())).toMatchObject({ problem: { code: 'stocktake-meta-missing' } })
    const newer = statesOf({ 'meta/stocktake': { kind: 'stocktake', planet: 'earth' } })
    expect(readStocktake('st-1', newer)).toMatchObject({ problem: { code: 'stocktake-meta-unreadable' } })
  })

  it('starts with the defaults: preparing, everything, 在用 alone, one 初盘', () => {
    const stocktake = stocktakeOf()
    expect([stocktake.stage, stocktake.scope.field, stocktake.inUse, stocktake.rounds.length]).toEqual([
      'preparing',
      'all',
      ['in-use'],
      1,
    ])
  })
})
