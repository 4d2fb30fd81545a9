import { describe, expect, it } from 'vitest'
import { recountFindings, recountOf } from '../../../src/domain/review/recount-findings.ts'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import type { Quantity } from '../../../src/domain/values/quantity.ts'
import { anAsset, aRegister, countRecord, sampleRound, stocktakeOf } from '../stocktake/stocktake-of.ts'

const ids = ['ZC-1', 'ZC-2', 'ZC-3', 'ZC-4', 'ZC-5']
const register = aRegister(ids.map((id) => anAsset(id)))
const stocktake = stocktakeOf(
  { 'round/sample': { ...sampleRound } },
  countRecord('ZC-1'),
  countRecord('ZC-2', { mismatches: ['location'], room: '地下室' }),
  countRecord('ZC-3'),
  countRecord('ZC-3', { useStatus: 'idle' }, { round: 'sample' }),
  countRecord('ZC-4', { quantity: 2000 as Quantity }),
)
const counted = { stocktake, register, reconciliation: reconcile(stocktake, register) }
const recountOfAll = recountOf({ stocktake: 'st-1', seed: '20240410', size: 5 }, counted)

describe('抽盘', () => {
  it('RV-24 says of the assets drawn what is open and what was not found as registered', () => {
    expect([recountOfAll.drawn, recountOfAll.open]).toEqual([5, 1])
    expect(recountOfAll.differing.map(({ asset }) => asset.id)).toEqual(['ZC-2', 'ZC-3', 'ZC-4'])
    const few = recountOf({ stocktake: 'st-1', seed: '20240410', size: 2 }, counted)
    expect(few.drawn).toBe(2)
    expect(few.differing.length).toBeLessThanOrEqual(2)
  })

  it('RV-24 offers each as a finding in words that need no register', () => {
    const findings = recountFindings(recountOfAll, ['B6-4'])
    expect(findings.map(({ id, record }) => [id, record.text])).toEqual([
      ['recount-ZC-2', '抽盘资产“台式计算机”（ZC-2）：位置不符'],
      ['recount-ZC-3', '抽盘资产“台式计算机”（ZC-3）：相符，与此前盘点结果不一致'],
      ['recount-ZC-4', '抽盘资产“台式计算机”（ZC-4）：相符、盘盈1'],
    ])
    expect(findings.every(({ record }) => record.indicators[0] === 'B6-4')).toBe(true)
  })
})
