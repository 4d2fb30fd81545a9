import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/domain/changes/canonical-json.ts'
import { findSystem } from '../../../src/domain/indicator-systems/built-in.ts'
import { proposedFacts, proposeFacts } from '../../../src/domain/stocktake/indicator-facts.ts'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import { assetKey } from '../../../src/domain/stocktake/records.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import type { Fen } from '../../../src/domain/values/money.ts'
import type { Quantity } from '../../../src/domain/values/quantity.ts'
import type { Records } from './stocktake-of.ts'
import { anAsset, aRegister, aSurplus, countRecord, stocktakeOf } from './stocktake-of.ts'

const register = aRegister([
  anAsset('A1', { value: 80_000 as Fen }),
  anAsset('A2', { value: 15_000 as Fen }),
  anAsset('A3', { value: 5000 as Fen }),
])
const confirmed: Records = { 'stage/current': { stage: 'confirmed', reason: '' } }
const counted = [countRecord('A1'), countRecord('A2', { useStatus: 'idle' }), countRecord('A3')]

function propose(...records: readonly Records[]) {
  const stocktake = stocktakeOf(...records)
  return proposeFacts(stocktake, reconcile(stocktake, register))
}

function valuesOf(...records: readonly Records[]): Readonly<Record<string, unknown>> {
  const proposal = propose(...records)
  if (proposal.kind !== 'offered') throw new Error(proposal.reason)
  return Object.fromEntries(Object.entries(proposal.figures).map(([name, { value }]) => [name, value]))
}

describe('proposeFacts', () => {
  it('T-33 offers nothing before it is confirmed, and nothing while something is 未盘: the rate is a range', () => {
    expect(propose(...counted)).toMatchObject({ kind: 'refused', reason: 'not-confirmed' })
    const open = propose(confirmed, countRecord('A1'))
    expect(open).toMatchObject({ kind: 'refused', reason: 'uncounted', uncounted: 2 })
    expect(open.utilisation?.low).not.toEqual(open.utilisation?.high)
  })

  it('T-33 offers nothing while a count that arrived late is unsettled', () => {
    const twice = countRecord('A1', { useStatus: 'idle' }, { counter: 'm2' })
    expect(propose(confirmed, ...counted, twice)).toMatchObject({ kind: 'refused', reason: 'unsettled' })
    const lost = { [assetKey('loss', 'A1')]: { by: '李某', reason: '遗失', at: '' } }
    expect(propose(confirmed, ...counted, lost)).toMatchObject({ kind: 'refused', reason: 'unsettled' })
    const nothing = { 'scope/assets': { field: 'room', values: ['999'] } }
    expect(propose(confirmed, nothing)).toMatchObject({ kind: 'refused', reason: 'no-assets' })
  })

  it('T-33 a confirmed full count without differences fills every figure', () => {
    expect(valuesOf(confirmed, ...counted)).toEqual({
      completed: true,
      'open-differences': 0,
      'accounts-match': true,
      'in-use-value': 85_000,
      'total-value': 100_000,
      'completion-rate': '100.00',
      'match-rate': '100.00',
    })
  })

  it('T-33 says of each figure in one sentence where it comes from, with the 在用口径', () => {
    const proposal = propose(confirmed, ...counted, {
      'setting/in-use': { statuses: ['in-use', 'leased'] },
      'scope/assets': { field: 'room', values: ['302'] },
    })
    if (proposal.kind !== 'offered') throw new Error(proposal.reason)
    expect(proposal.figures['in-use-value'].why).toBe(
      '盘点范围内资产中盘到且使用状况为“在用、出租”的原值 0.09 万元',
    )
    expect(proposal.figures['total-value'].why).toBe('基准日盘点范围内资产账面原值合计 0.10 万元')
    expect(proposal.figures.completed.why).toBe('只盘点了部分资产（3 项），不是全面盘点')
  })

  it('T-33 a part of the register is no full stocktake', () => {
    const part = { 'scope/assets': { field: 'room', values: ['302'] } }
    expect(valuesOf(confirmed, part, ...counted)).toMatchObject({ completed: false })
  })

  it('T-33 differences without 处理意见 are open, and any difference breaks 账实相符', () => {
    const moved = countRecord('A3', { mismatches: ['location'], room: '305' })
    const records = [confirmed, countRecord('A1'), countRecord('A2'), moved]
    expect(valuesOf(...records)).toMatchObject({ 'open-differences': 1, 'accounts-match': false })
    const treated = { [assetKey('difference', 'A3')]: { reason: '搬迁', treatment: '更正存放地点' } }
    expect(valuesOf(...records, treated)).toMatchObject({
      'open-differences': 0,
      'accounts-match': false,
      'match-rate': '66.67',
    })
  })

  it('T-33 more than the book says is a difference too, and a line counts once', () => {
    const more = countRecord('A3', { quantity: 2000 as Quantity, mismatches: ['user'], user: '王某' })
    const records = [confirmed, countRecord('A1'), countRecord('A2'), more]
    expect(valuesOf(...records)).toMatchObject({ 'open-differences': 1, 'accounts-match': false })
    const surplus = countRecord('A3', { quantity: 2000 as Quantity })
    expect(valuesOf(confirmed, countRecord('A1'), countRecord('A2'), surplus)).toMatchObject({
      'open-differences': 1,
    })
  })

  it('T-33 names the facts of the Guangdong system that a stocktake can fill', () => {
    const system = findSystem('gd-haizhu-2023@1')
    const proposal = propose(confirmed, ...counted)
    if (!system || proposal.kind !== 'offered') throw new Error('nothing to propose')
    expect(proposedFacts(proposal, system).map(({ fact, value }) => [fact, value])).toEqual([
      ['stocktake-completed', true],
      ['stocktake-open-differences', 0],
      ['asset-accounts-match', true],
      ['assets-in-use', 85_000],
      ['assets-total', 100_000],
    ])
  })

  it('T-32 losses and surpluses leave the register as it was: the book figures do not move', () => {
    const before = canonicalJson(register.assets as unknown as Json)
    const loss = { [assetKey('loss', 'A3')]: { by: '李某', reason: '遗失', at: '2023-12-22T02:00:00.000Z' } }
    const records = [
      confirmed,
      countRecord('A1'),
      countRecord('A2'),
      loss,
      { 'surplus/s1': { ...aSurplus() } },
    ]
    const values = valuesOf(...records)
    expect(values['total-value']).toBe(100_000)
    expect(canonicalJson(register.assets as unknown as Json)).toBe(before)
    const stocktake = stocktakeOf(...records)
    expect(reconcile(stocktake, register).balance.book).toMatchObject({ count: 3, value: 100_000 })
  })
})
