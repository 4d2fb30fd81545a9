import { describe, expect, it } from 'vitest'
import { stocktakeDigest } from '../../../src/domain/stocktake/digest.ts'
import type { ReadinessCode } from '../../../src/domain/stocktake/readiness.ts'
import { readiness } from '../../../src/domain/stocktake/readiness.ts'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import { assetKey } from '../../../src/domain/stocktake/records.ts'
import { quantityFromThousandths } from '../../../src/domain/values/quantity.ts'
import type { Records } from './stocktake-of.ts'
import { anAsset, aRegister, aSurplus, countRecord, stocktakeOf } from './stocktake-of.ts'

const register = aRegister([anAsset('A1'), anAsset('A2')])
const member = { 'member/m1': { name: '张某', roles: ['counter', 'reviewer'], order: 'a0' } }

function digestOf(...records: readonly Records[]): string {
  const stocktake = stocktakeOf(...records)
  return stocktakeDigest(stocktake, reconcile(stocktake, register))
}

function signed(role: string, digest: string): Records {
  return { [`signature/${role}`]: { role, name: '张某', blob: 'b', digest, at: '2023-12-25T00:00:00.000Z' } }
}

function blocking(...records: readonly Records[]): readonly ReadinessCode[] {
  const stocktake = stocktakeOf(...records)
  return readiness(stocktake, register, reconcile(stocktake, register)).blocking.map(({ code }) => code)
}

describe('stocktakeDigest', () => {
  const counted = [countRecord('A1'), countRecord('A2')]

  it('T-30 changes with a finding, a loss or a surplus', () => {
    const before = digestOf(...counted)
    expect(digestOf(countRecord('A1', { useStatus: 'idle' }), countRecord('A2'))).not.toBe(before)
    expect(digestOf(countRecord('A1'))).not.toBe(before)
    expect(digestOf(...counted, { 'surplus/s1': { ...aSurplus() } })).not.toBe(before)
  })

  it('T-30 stays with notes, photos, prose and other signatures', () => {
    const before = digestOf(...counted)
    const noted = countRecord('A1', { note: '靠窗', photos: ['p1'] })
    const prose = { 'text/findings': { text: '标签缺损较多。' } }
    expect(digestOf(noted, countRecord('A2'), prose, signed('counter', before))).toBe(before)
  })
})

describe('readiness', () => {
  const counted = [member, countRecord('A1'), countRecord('A2')]

  it('T-31 a stocktake without anything lacks everything', () => {
    const stocktake = stocktakeOf({ 'round/first': null })
    const empty = aRegister([])
    const codes = readiness(stocktake, empty, reconcile(stocktake, empty)).blocking.map(({ code }) => code)
    expect(codes).toEqual([
      'no-register',
      'no-rounds',
      'no-members',
      'signature-counter',
      'signature-reviewer',
    ])
  })

  it('T-31 everything counted and signed: nothing blocks', () => {
    const digest = digestOf(...counted)
    expect(blocking(...counted, signed('counter', digest), signed('reviewer', digest))).toEqual([])
  })

  it('T-31 未盘 blocks until it is counted or confirmed as lost, and a loss needs its reason', () => {
    expect(blocking(member, countRecord('A1'))).toContain('uncounted')
    const loss = (reason: string) => ({
      [assetKey('loss', 'A2')]: { by: '李某', reason, at: '2023-12-22T00:00:00.000Z' },
    })
    expect(blocking(member, countRecord('A1'), loss('遗失'))).not.toContain('uncounted')
    expect(blocking(member, countRecord('A1'), loss('遗失'))).not.toContain('difference-reasons')
    expect(blocking(member, countRecord('A1'), loss(' '))).toContain('difference-reasons')
  })

  it('T-31 open double counts, contradictions and incomplete surpluses block', () => {
    const twice = countRecord('A1', { useStatus: 'idle' }, { counter: 'm2' })
    expect(blocking(...counted, twice)).toContain('duplicates')
    const loss = { [assetKey('loss', 'A1')]: { by: '李某', reason: '遗失', at: '' } }
    expect(blocking(...counted, loss)).toContain('contradictions')
    const surplus = { 'surplus/s1': { ...aSurplus({ photos: [], reason: '' }) } }
    expect(blocking(...counted, surplus)).toEqual(
      expect.arrayContaining(['surplus-photos', 'surplus-reasons']),
    )
  })

  it('T-31 a mismatch asks for its reason', () => {
    const moved = [member, countRecord('A1', { mismatches: ['location'], room: '305' }), countRecord('A2')]
    expect(blocking(...moved)).toContain('difference-reasons')
    const why = { [assetKey('difference', 'A1')]: { reason: '调整办公室', treatment: '' } }
    expect(blocking(...moved, why)).not.toContain('difference-reasons')
  })

  it('T-31 a line counted with more than the book says asks for its reason as well', () => {
    const more = [member, countRecord('A1', { quantity: quantityFromThousandths(2000) }), countRecord('A2')]
    expect(blocking(...more)).toContain('difference-reasons')
    const why = { [assetKey('difference', 'A1')]: { reason: '少登记一台', treatment: '' } }
    expect(blocking(...more, why)).not.toContain('difference-reasons')
  })

  it('T-31 a register of which nothing is in scope has nothing to confirm', () => {
    const none = { 'scope/assets': { field: 'room', values: ['999'] } }
    expect(blocking(...counted, none)).toContain('empty-scope')
    expect(blocking(...counted)).not.toContain('empty-scope')
  })

  it('T-31 a signature given before the figures changed no longer counts', () => {
    const digest = digestOf(member, countRecord('A1'))
    const codes = blocking(...counted, signed('counter', digest), signed('reviewer', digest))
    expect(codes).toEqual(['signatures-outdated', 'signature-counter', 'signature-reviewer'])
  })
})
