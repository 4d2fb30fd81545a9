import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UseStatus } from '../../../src/domain/stocktake/asset.ts'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import type { Balance, Figures } from '../../../src/domain/stocktake/reconciliation.ts'
import { assetKey, countKey, settlementKey } from '../../../src/domain/stocktake/records.ts'
import { formatPercent } from '../../../src/domain/values/ratio.ts'
import type { Fen } from '../../../src/domain/values/money.ts'
import type { Quantity } from '../../../src/domain/values/quantity.ts'
import type { Records } from './stocktake-of.ts'
import { anAsset, aRegister, aSurplus, countRecord, sampleRound, stocktakeOf } from './stocktake-of.ts'

const loss = { by: '李某', reason: '搬迁时遗失', at: '2023-12-22T02:00:00.000Z' }

function figures(count: number, quantity: number, value: number): Figures {
  return { count, quantity: quantity as Quantity, value: value as Fen }
}

function addUp(balance: Balance): Figures {
  const parts = [balance.match, balance.mismatch, balance.loss, balance.damaged, balance.uncounted]
  return parts.reduce(
    (sum, part) => figures(sum.count + part.count, sum.quantity + part.quantity, sum.value + part.value),
    figures(0, 0, 0),
  )
}

describe('reconcile', () => {
  it('T-13 an asset nobody counted is 未盘 until a person confirms 盘亏', () => {
    const register = aRegister([anAsset('A1')])
    expect(reconcile(stocktakeOf(), register).results[0]?.outcome).toBe('uncounted')
    const confirmed = stocktakeOf({ [assetKey('loss', 'A1')]: loss })
    expect(reconcile(confirmed, register).results[0]?.outcome).toBe('loss')
  })

  it('T-13 damaged stands before a mismatch, a mismatch before a match', () => {
    const register = aRegister([anAsset('A1'), anAsset('A2'), anAsset('A3')])
    const stocktake = stocktakeOf(
      countRecord('A1', { damaged: true, mismatches: ['user'] }),
      countRecord('A2', { mismatches: ['location'] }),
      countRecord('A3'),
    )
    const outcomes = reconcile(stocktake, register).results.map(({ outcome }) => outcome)
    expect(outcomes).toEqual(['damaged', 'mismatch', 'match'])
  })

  it('T-12 a short quantity splits the line, the missing part has what rounding leaves', () => {
    const register = aRegister([anAsset('A1', { quantity: 3000 as Quantity, value: 10_000 as Fen })])
    const short = countRecord('A1', { quantity: 1000 as Quantity })
    const open = reconcile(stocktakeOf(short), register)
    expect(open.results[0]?.parts).toEqual([
      { outcome: 'match', quantity: 1000, value: 3333 },
      { outcome: 'uncounted', quantity: 2000, value: 6667 },
    ])
    expect(open.results[0]?.outcome).toBe('uncounted')
    const confirmed = reconcile(stocktakeOf(short, { [assetKey('loss', 'A1')]: loss }), register)
    expect(confirmed.results[0]?.outcome).toBe('loss')
    expect(confirmed.balance.loss).toEqual(figures(1, 2000, 6667))
    expect(confirmed.balance.match).toEqual(figures(0, 1000, 3333))
  })

  it('T-14 more than the book says is 盘盈 of the line, valued as the line is', () => {
    const register = aRegister([anAsset('A1', { quantity: 2000 as Quantity, value: 1000 as Fen })])
    const { balance, results } = reconcile(
      stocktakeOf(countRecord('A1', { quantity: 3000 as Quantity }), { 'surplus/s1': { ...aSurplus() } }),
      register,
    )
    expect(results[0]?.excess).toEqual({ quantity: 1000, value: 500 })
    expect(balance.surplus).toEqual(figures(2, 2000, 80_500))
    expect(balance.actual).toEqual(figures(3, 4000, 81_500))
  })

  it('T-10 the latest round holds and earlier findings that differ are listed', () => {
    const register = aRegister([anAsset('A1'), anAsset('A2')])
    const { results, statistics } = reconcile(
      stocktakeOf(
        { 'round/again': { ...sampleRound, coverage: { kind: 'all' } } },
        countRecord('A1', { room: '302' }),
        countRecord('A1', { room: '305', mismatches: ['location'] }, { round: 'again', counter: 'm2' }),
        countRecord('A2'),
        countRecord('A2', { at: '2023-12-25T00:00:00.000Z' }, { round: 'again', counter: 'm2' }),
      ),
      register,
    )
    expect(results[0]?.count?.round).toBe('again')
    expect(results[0]?.outcome).toBe('mismatch')
    expect(results[0]?.earlier).toHaveLength(1)
    expect(results[1]?.earlier).toEqual([])
    expect(statistics.discrepancyRate && formatPercent(statistics.discrepancyRate)).toBe('50.00%')
  })

  it('T-11 two counters, one asset: agreeing counts hold as one, differing ones are provisional', () => {
    const register = aRegister([anAsset('A1'), anAsset('A2')])
    const { results } = reconcile(
      stocktakeOf(
        countRecord('A1'),
        countRecord('A1', { at: '2023-12-20T05:00:00.000Z', note: '靠窗' }, { counter: 'm2' }),
        countRecord('A2', { useStatus: 'idle' }),
        countRecord('A2', {}, { counter: 'm2' }),
      ),
      register,
    )
    expect(results.map(({ duplicate }) => duplicate)).toEqual(['agreeing', 'differing'])
    expect(results.map(({ provisional }) => provisional)).toEqual([false, true])
    expect(results[1]?.count?.counter).toBe('m1')
  })

  it('T-11 a settlement names every count; one that arrives later reopens it', () => {
    const asset = anAsset('A/1', { quantity: 20_000 as Quantity })
    const register = aRegister([asset])
    const [one, two] = [countKey('first', 'A/1', 'm1'), countKey('first', 'A/1', 'm2')]
    const counted = [
      countRecord('A/1', { quantity: 12_000 as Quantity }),
      countRecord('A/1', { quantity: 8000 as Quantity, room: '305' }, { counter: 'm2' }),
    ]
    const settled = (take: { kind: 'sum' } | { kind: 'one'; count: string }) => ({
      [settlementKey('first', 'A/1')]: { counts: [one, two], take, by: '李某', reason: '分两处存放' },
    })
    const sum = reconcile(stocktakeOf(...counted, settled({ kind: 'sum' })), register).results[0]
    expect([sum?.duplicate, sum?.count?.quantity, sum?.outcome]).toEqual(['settled', 20_000, 'match'])
    const chosen = reconcile(stocktakeOf(...counted, settled({ kind: 'one', count: two })), register)
    expect(chosen.results[0]?.count?.counter).toBe('m2')
    const third = countRecord('A/1', {}, { counter: 'm3' })
    const reopened = reconcile(stocktakeOf(...counted, third, settled({ kind: 'sum' })), register).results[0]
    expect([reopened?.duplicate, reopened?.provisional]).toEqual(['differing', true])
  })

  it('T-17 confirmed as 盘亏 and counted in full: the count stands, a person must withdraw one', () => {
    const register = aRegister([anAsset('A1')])
    const [result] = reconcile(
      stocktakeOf(countRecord('A1'), { [assetKey('loss', 'A1')]: loss }),
      register,
    ).results
    expect([result?.outcome, result?.contradictory]).toEqual(['match', true])
  })

  it('T-01 only assets in scope are in the balance', () => {
    const register = aRegister([anAsset('A1'), anAsset('A2', { room: '305' })])
    const { balance } = reconcile(
      stocktakeOf({ 'scope/assets': { field: 'room', values: ['305'] } }, countRecord('A1')),
      register,
    )
    expect([balance.book.count, balance.match.count, balance.uncounted.count]).toEqual([1, 0, 1])
  })

  it('T-15 completion and match are rates by 项数, and there is none without assets', () => {
    const register = aRegister([anAsset('A1'), anAsset('A2'), anAsset('A3')])
    const { statistics } = reconcile(
      stocktakeOf(countRecord('A1'), countRecord('A2', { mismatches: ['user'] })),
      register,
    )
    expect(statistics.completionRate && formatPercent(statistics.completionRate)).toBe('66.67%')
    expect(statistics.matchRate && formatPercent(statistics.matchRate)).toBe('33.33%')
    expect(reconcile(stocktakeOf(), aRegister([])).statistics.completionRate).toBeNull()
  })

  it('T-16 utilisation is a range while something is 未盘, by the 在用 setting, never with what is damaged', () => {
    const register = aRegister([
      anAsset('A1', { value: 50_000 as Fen }),
      anAsset('A2', { value: 20_000 as Fen }),
      anAsset('A3', { value: 20_000 as Fen }),
      anAsset('A4', { value: 10_000 as Fen }),
    ])
    const counted = [
      countRecord('A1'),
      countRecord('A2', { useStatus: 'lent' }),
      countRecord('A3', { damaged: true }),
    ]
    const range = (...records: readonly Records[]) => {
      const rate = reconcile(stocktakeOf(...records), register).statistics.utilisationRate
      return rate && [formatPercent(rate.low), formatPercent(rate.high)]
    }
    expect(range(...counted)).toEqual(['50.00%', '60.00%'])
    expect(range(...counted, { 'setting/in-use': { statuses: ['in-use', 'lent'] } })).toEqual([
      '70.00%',
      '80.00%',
    ])
    expect(range(...counted, countRecord('A4', { useStatus: 'idle' }))).toEqual(['50.00%', '50.00%'])
  })

  const status = fc.constantFrom<UseStatus>('in-use', 'idle', 'lent')
  const line = fc.record({
    book: fc.nat({ max: 5000 }),
    value: fc.nat({ max: 10_000_000 }),
    count: fc.option(
      fc.record({ quantity: fc.integer({ min: 1, max: 6000 }), useStatus: status, damaged: fc.boolean() }),
    ),
    second: fc.option(fc.integer({ min: 1, max: 6000 })),
    moved: fc.boolean(),
    lost: fc.boolean(),
  })

  it('T-18 what was reconciled before makes no difference: after every change it is as from the beginning', () => {
    const change = fc.record({
      asset: fc.constantFrom('A0', 'A1', 'A2', 'A3'),
      kind: fc.constantFrom('count', 'recount', 'withdraw', 'loss', 'scope'),
      quantity: fc.integer({ min: 1, max: 2000 }),
      useStatus: status,
      damaged: fc.boolean(),
    })
    const assets = ['A0', 'A1', 'A2', 'A3'].map((id, place) => anAsset(id, { room: `30${place % 2}` }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 2, maxLength: 12 }), (changes) => {
        const register = aRegister(assets)
        let records: Records = {}
        for (const { asset, kind, quantity, ...found } of changes) {
          const count = countRecord(asset, { quantity: quantity as Quantity, ...found })
          const again = countRecord(asset, { quantity: quantity as Quantity, ...found }, { counter: 'm2' })
          const made: Readonly<Record<typeof kind, Records>> = {
            count,
            recount: again,
            withdraw: Object.fromEntries(Object.keys(count).map((record) => [record, null])),
            loss: { [assetKey('loss', asset)]: loss },
            scope: { 'scope/assets': { field: 'room', values: [quantity % 2 === 0 ? '300' : '301'] } },
          }
          records = { ...records, ...made[kind] }
          const stocktake = stocktakeOf(records)
          expect(reconcile(stocktake, register)).toEqual(reconcile(stocktake, aRegister(assets)))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('T-14 whatever is counted, the outcomes add up to the book and the balance holds to the fen', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.nat({ max: 3 }), (lines, surpluses) => {
        const register = aRegister(
          lines.map(({ book, value }, place) =>
            anAsset(`A${place}`, { quantity: book as Quantity, value: value as Fen }),
          ),
        )
        const records = lines.flatMap(({ count, second, moved, lost }, place) => {
          const id = `A${place}`
          const mismatches = moved ? (['location'] as const) : []
          return [
            ...(count
              ? [countRecord(id, { ...count, quantity: count.quantity as Quantity, mismatches })]
              : []),
            ...(second ? [countRecord(id, { quantity: second as Quantity }, { counter: 'm2' })] : []),
            ...(lost ? [{ [assetKey('loss', id)]: loss }] : []),
          ]
        })
        const extra = Array.from({ length: surpluses }, (_, place) => ({
          [`surplus/s${place}`]: { ...aSurplus() },
        }))
        const { balance, results } = reconcile(stocktakeOf(...records, ...extra), register)
        expect(addUp(balance)).toEqual(balance.book)
        const { book, loss: lost, uncounted, surplus, actual } = balance
        expect(actual.value).toBe(book.value - lost.value - uncounted.value + surplus.value)
        expect(actual.count).toBe(book.count - lost.count - uncounted.count + surplus.count)
        for (const { parts, asset } of results) {
          expect(parts.reduce((sum, part) => sum + part.value, 0)).toBe(asset.value)
          expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(asset.quantity)
        }
      }),
      { numRuns: 300 },
    )
  })
})
