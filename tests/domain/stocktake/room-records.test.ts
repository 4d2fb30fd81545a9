import { expect, it } from 'vitest'
import { assetKey, countKey, roomKey, settlementKey } from '../../../src/domain/stocktake/records.ts'
import { roomHolds } from '../../../src/domain/stocktake/room-records.ts'
import { aRegister, aSurplus, anAsset, countRecord, stocktakeOf } from './stocktake-of.ts'

const register = aRegister([
  anAsset('ZC/1'),
  anAsset('ZC-2', { room: '库房/地下' }),
  anAsset('ZC-3', { room: '库房/地下' }),
])
const stocktake = stocktakeOf(countRecord('ZC-2', { room: '302' }), {
  'surplus/s1': { ...aSurplus() },
  'surplus/s2': { ...aSurplus({ room: '401' }) },
})

it('a room takes its assets wherever they were found, and what was found in it', () => {
  const holds = roomHolds(register, stocktake, '302')
  expect(holds(countKey('first', 'ZC/1', 'm1'))).toBe(true)
  expect(holds(countKey('first', 'ZC-2', 'm1'))).toBe(true)
  expect(holds(settlementKey('first', 'ZC/1'))).toBe(true)
  expect(holds(assetKey('difference', 'ZC/1'))).toBe(true)
  expect(holds('surplus/s1')).toBe(true)
  expect(holds(roomKey('302'))).toBe(true)
})

it('and what counting needs, but nothing of other rooms', () => {
  const holds = roomHolds(register, stocktake, '302')
  for (const record of ['meta/stocktake', 'register/rows-0001', 'round/first', 'member/m1', 'scope/assets'])
    expect(holds(record), record).toBe(true)
  expect(holds(countKey('first', 'ZC-3', 'm1'))).toBe(false)
  expect(holds(assetKey('loss', 'ZC-3'))).toBe(false)
  expect(holds('surplus/s2')).toBe(false)
  expect(holds(roomKey('库房/地下'))).toBe(false)
  expect(holds('signature/1')).toBe(false)
  expect(holds('text/basis')).toBe(false)
})
