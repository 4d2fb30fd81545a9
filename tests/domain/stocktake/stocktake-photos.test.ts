import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/domain/stocktake/reconcile.ts'
import {
  assetsOf,
  photoOrigin,
  photoTitle,
  stocktakePhotos,
} from '../../../src/domain/stocktake/stocktake-photos.ts'
import type { Records } from './stocktake-of.ts'
import { anAsset, aRegister, aSurplus, countRecord, sampleRound, stocktakeOf } from './stocktake-of.ts'

const register = aRegister([anAsset('ZC1'), anAsset('ZC2', { name: '打印机' }), anAsset('ZC3')])

function photosOf(...records: readonly Records[]) {
  const stocktake = stocktakeOf(...records)
  return stocktakePhotos(stocktake, register, reconcile(stocktake, register))
}

describe('盘点照片', () => {
  it('a photo that several counts name is one photo of several assets', () => {
    const photos = photosOf(
      countRecord('ZC1', { photos: ['a', 'b', 'a'] }),
      countRecord('ZC2', { photos: ['a'], mismatches: ['location'] }),
      countRecord('ZC3'),
    )
    expect(photos.map(({ blob }) => blob)).toEqual(['a', 'b'])
    const [both, alone] = photos
    if (!both || !alone) throw new Error('two photos')
    expect(assetsOf(both)).toEqual(['ZC1', 'ZC2'])
    expect(both.subjects.map(({ kind, result }) => [kind, result])).toEqual([
      ['match', '相符'],
      ['difference', '位置不符'],
    ])
    expect(photoTitle(both)).toBe('ZC1 台式计算机等2项 302')
    expect(photoTitle(alone)).toBe('ZC1 台式计算机 302')
  })

  it('the result is the one that holds after a later round, and one asset stays one asset', () => {
    const [photo] = photosOf(
      { 'round/sample': { ...sampleRound } },
      countRecord('ZC1', { photos: ['a'], damaged: true }),
      countRecord('ZC1', { photos: ['a'] }, { round: 'sample', counter: 'm2' }),
    )
    if (!photo) throw new Error('a photo')
    expect(photo.subjects.map(({ result }) => result)).toEqual(['相符', '相符'])
    expect(assetsOf(photo)).toEqual(['ZC1'])
    expect(photoTitle(photo)).toBe('ZC1 台式计算机 302')
  })

  it('two counters who differ leave it 暂定; more than the books say is a difference', () => {
    const [differing, excess] = photosOf(
      countRecord('ZC1', { photos: ['a'] }),
      countRecord('ZC1', { damaged: true }, { counter: 'm2' }),
      countRecord('ZC2', { photos: ['b'], quantity: 2000 as never }),
    )
    expect(differing?.subjects[0]?.result).toMatch(/（暂定）$/)
    expect(excess?.subjects[0]).toMatchObject({ kind: 'difference', result: '相符、数量多于账面' })
  })

  it('盘盈 is named as such, with its label only where it has one', () => {
    const photos = photosOf(
      { 'member/m1': { name: '张喆', roles: ['counter'], order: 'a0' } },
      { 'surplus/s1': { ...aSurplus({ photos: ['a'] }) } },
      { 'surplus/s2': { ...aSurplus({ photos: ['b'], code: 'JZ-9', at: '2023-12-20T04:00:00.000Z' }) } },
    )
    expect(photos.map(photoTitle)).toEqual(['盘盈 碎纸机 302', '盘盈 JZ-9 碎纸机 302'])
    expect(photos.map(assetsOf)).toEqual([[], ['JZ-9']])
    expect(photos.map(photoOrigin)[0]).toBe('张喆2023年12月20日清点')
  })

  it('a count of an asset the register does not have speaks for itself', () => {
    const [photo] = photosOf(countRecord('ZC9', { photos: ['a'], damaged: true }))
    expect(photo?.subjects[0]).toMatchObject({ kind: 'difference', code: 'ZC9', name: '', result: '毁损' })
  })
})
