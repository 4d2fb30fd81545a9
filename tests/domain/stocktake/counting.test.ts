import { describe, expect, it } from 'vitest'
import { countsIn } from '../../../src/domain/stocktake/counts.ts'
import { judgeScan } from '../../../src/domain/stocktake/judge-scan.ts'
import { roomProgress } from '../../../src/domain/stocktake/room-progress.ts'
import type { Records } from './stocktake-of.ts'
import { anAsset, aRegister, countRecord, sampleRound, stocktakeOf } from './stocktake-of.ts'

const assets = [anAsset('A1'), anAsset('A2', { room: '305' }), anAsset('A3', { room: '' }), anAsset('A4')]
const register = aRegister(assets)

function verdict(asset: string, room: string, ...records: readonly Records[]) {
  const stocktake = stocktakeOf(...records)
  const round = stocktake.rounds.at(-1)
  const found = register.byId.get(asset)
  if (!round || !found) throw new Error('no such round or asset')
  return judgeScan({ asset: found, room, round, counter: 'm1', stocktake, register })
}

describe('judgeScan', () => {
  it('T-20 in its own room an asset is found, and without a room it is found anywhere', () => {
    expect(verdict('A1', '302')).toEqual({ kind: 'found' })
    expect(verdict('A2', '')).toEqual({ kind: 'found' })
    expect(verdict('A3', '未登记存放地点')).toEqual({ kind: 'found' })
  })

  it('T-20 an asset of another room says where it should be and where it is', () => {
    expect(verdict('A2', '302')).toEqual({ kind: 'elsewhere', registered: '305', here: '302' })
  })

  it('T-20 counted before, by oneself or by a colleague, is named with that count', () => {
    const mine = countRecord('A1')
    const theirs = countRecord('A1', { note: '他的' }, { counter: 'm0' })
    expect(verdict('A1', '302', theirs)).toMatchObject({ kind: 'already', count: { counter: 'm0' } })
    expect(verdict('A1', '302', theirs, mine)).toMatchObject({ kind: 'already', count: { counter: 'm1' } })
  })

  it('T-20 a count of an earlier round does not make it counted, and outside the round it is not in scope', () => {
    const again = { 'round/again': { ...sampleRound, coverage: { kind: 'assets', assets: ['A1'] } } }
    expect(verdict('A1', '302', countRecord('A1'), again)).toEqual({ kind: 'found' })
    expect(verdict('A4', '302', again)).toEqual({ kind: 'out-of-scope' })
    const scope = { 'scope/assets': { field: 'room', values: ['305'] } }
    expect(verdict('A1', '302', scope)).toEqual({ kind: 'out-of-scope' })
  })
})

describe('countsIn', () => {
  it('finds every count of one asset and none of another whose id begins alike', () => {
    const { counts } = stocktakeOf(
      countRecord('A1'),
      countRecord('A1', {}, { counter: 'm2' }),
      countRecord('A10'),
      countRecord('A1/2'),
      countRecord('A1', {}, { round: 'again' }),
    )
    expect(countsIn(counts, 'first', 'A1').map(({ counter }) => counter)).toEqual(['m1', 'm2'])
    expect(countsIn(counts, 'first', 'A1/2')).toHaveLength(1)
    expect(countsIn(counts, 'first', 'A2')).toEqual([])
  })
})

describe('roomProgress', () => {
  it('T-21 a room expects what is registered there; a find elsewhere counts for its own room', () => {
    const stocktake = stocktakeOf(
      countRecord('A1'),
      countRecord('A1', {}, { counter: 'm2' }),
      countRecord('A2', { room: '302', mismatches: ['location'] }),
      { 'room/305': { members: ['m2'] } },
    )
    const [round] = stocktake.rounds
    if (!round) throw new Error('no round')
    expect(roomProgress(stocktake, register, round)).toEqual([
      { room: '302', expected: 2, counted: 1, elsewhere: 1, members: [] },
      { room: '305', expected: 1, counted: 1, elsewhere: 0, members: ['m2'] },
      { room: '未登记存放地点', expected: 1, counted: 0, elsewhere: 0, members: [] },
    ])
  })
})
