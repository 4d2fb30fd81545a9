import { describe, expect, it } from 'vitest'
import { unnamedRoom } from '../../../../src/domain/stocktake/asset.ts'
import { noQuantity, oneUnit, quantityFromThousandths } from '../../../../src/domain/values/quantity.ts'
import {
  agreeing,
  moveTo,
  recordOf,
  toggleMismatch,
  usedBy,
} from '../../../../src/ui/stocktakes/counting/result/count-edits.ts'
import { countOf } from '../../../../src/ui/stocktakes/counting/scan/count-record.ts'
import { assetOf, someCount } from './assets-of.ts'

const scan = { room: '302', elsewhere: false, method: 'camera', at: '2024-03-05T02:30:00.000Z' } as const

describe('what a scan alone says', () => {
  it('is the register: all of it, in its state', () => {
    const asset = assetOf('ZC-1', { quantity: quantityFromThousandths(12_000), useStatus: 'idle' })
    expect(countOf(asset, scan)).toMatchObject({
      mismatches: [],
      quantity: 12_000,
      useStatus: 'idle',
      room: '302',
      method: 'camera',
    })
  })

  it('is 在用 and one where the register says nothing', () => {
    expect(countOf(assetOf('ZC-1', { quantity: noQuantity }), scan)).toMatchObject({
      quantity: oneUnit,
      useStatus: 'in-use',
    })
  })

  it('notes another place, and none where the room has no name', () => {
    expect(countOf(assetOf('ZC-1'), { ...scan, elsewhere: true }).mismatches).toEqual(['location'])
    expect(countOf(assetOf('ZC-1'), { ...scan, room: unnamedRoom }).room).toBe('')
  })
})

describe('what a person changes about it', () => {
  const count = recordOf(someCount('ZC-1'))

  it('is the record without the parts of its key', () => {
    expect(Object.keys(count)).not.toContain('asset')
    expect(Object.keys(count)).toHaveLength(10)
  })

  it('ticks and unticks in one order; an agreeing user has no other name', () => {
    const both = { ...count, ...toggleMismatch({ ...count, ...usedBy(count, '李四') }, 'location') }
    expect(both.mismatches).toEqual(['location', 'user'])
    expect(toggleMismatch({ ...count, mismatches: ['user'], user: '李四' }, 'user')).toEqual({
      mismatches: [],
      user: '',
    })
    expect(agreeing).toEqual({ mismatches: [], user: '' })
  })

  it('takes another room for a 位置不符 and the own one for none', () => {
    const moved = { ...count, ...moveTo(count, assetOf('ZC-1'), '302') }
    expect(moved).toMatchObject({ room: '302', mismatches: ['location'] })
    expect(moveTo(moved, assetOf('ZC-1'), '305').mismatches).toEqual([])
    expect(moveTo(moved, assetOf('ZC-1'), '').mismatches).toEqual([])
  })
})
