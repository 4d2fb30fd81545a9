import { describe, expect, it } from 'vitest'
import { assetKey } from '../../../../src/domain/stocktake/records.ts'
import { reconcile } from '../../../../src/domain/stocktake/reconcile.ts'
import type { Fen } from '../../../../src/domain/values/money.ts'
import type { Quantity } from '../../../../src/domain/values/quantity.ts'
import { withPhrase } from '../../../../src/ui/stocktakes/differences/common-words.ts'
import { differenceRows, inGroups } from '../../../../src/ui/stocktakes/differences/difference-rows.ts'
import type { Records } from '../../../domain/stocktake/stocktake-of.ts'
import {
  anAsset,
  aRegister,
  aSurplus,
  countRecord,
  stocktakeOf,
} from '../../../domain/stocktake/stocktake-of.ts'

const register = aRegister([
  anAsset('A1', { quantity: 20_000 as Quantity, value: 100_000 as Fen }),
  anAsset('A2', { quantity: 20_000 as Quantity, value: 100_000 as Fen }),
  anAsset('A3'),
])

function rowsOf(...records: readonly Records[]) {
  const stocktake = stocktakeOf(countRecord('A3'), ...records)
  return differenceRows(stocktake, reconcile(stocktake, register))
}

describe('differences', () => {
  it('bear the value of the part that differs, not of the whole line', () => {
    const loss = { [assetKey('loss', 'A1')]: { by: '李某', reason: '遗失', at: '2023-12-22T00:00:00.000Z' } }
    const rows = rowsOf(
      countRecord('A1', { quantity: 17_000 as Quantity }),
      countRecord('A2', { quantity: 21_000 as Quantity }),
      loss,
    )
    expect(rows.map(({ group, code, value, finding }) => [group, code, value, finding])).toEqual([
      ['loss', 'A1', 15_000, '账面 20，实存 17'],
      ['surplus', 'A2', 5000, '账面 20，多出 1'],
    ])
  })

  it('count as open until reason and 处理意见 stand, the 盘盈 too', () => {
    const counted = countRecord('A1', { quantity: 20_000 as Quantity })
    const more = countRecord('A2', { quantity: 21_000 as Quantity })
    const surplus = { 'surplus/s1': { ...aSurplus({ photos: [] }) } }
    const opens = (...records: readonly Records[]) =>
      rowsOf(counted, ...records).map(({ place, open }) => [place, open])
    expect(opens(more, surplus)).toEqual([
      ['assets/A2', '还没有写明差异原因'],
      ['surpluses/s1', '还没有照片'],
    ])
    const reason = { [assetKey('difference', 'A2')]: { reason: '登记有误', treatment: '' } }
    const photographed = { 'surplus/s1': { ...aSurplus() } }
    expect(opens(more, reason, photographed)).toEqual([
      ['assets/A2', '还没有处理意见'],
      ['surpluses/s1', '还没有处理意见'],
    ])
    const settled = { [assetKey('difference', 'A2')]: { reason: '登记有误', treatment: '更正资产台账' } }
    const booked = { 'surplus/s1': { ...aSurplus({ note: '报批后入账' }) } }
    expect(opens(more, settled, booked)).toEqual([
      ['assets/A2', ''],
      ['surpluses/s1', ''],
    ])
  })

  it('stand by group, what blocks first', () => {
    const rows = rowsOf(
      countRecord('A1', { quantity: 20_000 as Quantity, mismatches: ['user'], user: '王某' }),
      {
        'surplus/s1': { ...aSurplus() },
      },
    )
    expect(inGroups(rows).map(({ group }) => group)).toEqual(['uncounted', 'mismatch', 'surplus'])
  })
})

describe('a usual phrase', () => {
  it('joins what is there, once', () => {
    expect(withPhrase('', '登记时有误')).toBe('登记时有误')
    expect(withPhrase('调岗。', '登记时有误')).toBe('调岗；登记时有误')
    expect(withPhrase('调岗；登记时有误', '登记时有误')).toBe('调岗；登记时有误')
  })
})
