import { describe, expect, it } from 'vitest'
import { createAssetIndex } from '../../../../src/domain/stocktake/lookup/create-asset-index.ts'
import { anAsset, aRegister } from '../stocktake-of.ts'

const assets = [
  anAsset('ZC-0042', { name: '台式计算机', user: '张喆', room: '302', tag: 'T9001' }),
  anAsset('ZC-1042', { name: '激光打印机', user: '李珺', room: '305' }),
  anAsset('GD/0042', { name: '会议桌', room: '302' }),
  anAsset('A-1', { name: '办公椅', tag: 'SAME' }),
  anAsset('A-2', { name: '办公椅', tag: 'SAME' }),
]
const initials = new Map([
  ['台式计算机', 'tsjsj'],
  ['激光打印机', 'jgdyj'],
  ['张喆', 'zz'],
])
const index = createAssetIndex({ ...aRegister(assets), initials })
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

describe('createAssetIndex', () => {
  it.each([
    ['ZC-0042', 'ZC-0042'],
    ['zc0042', 'ZC-0042'],
    ['T9001', 'ZC-0042'],
    ['资产编号：GD/0042\n名称：会议桌', 'GD/0042'],
    ['https://zc.example.gov.cn/card/ZC-1042', 'ZC-1042'],
  ])('finds %s', (label, id) => {
    expect(index.find(label)).toMatchObject({ kind: 'asset', asset: { id } })
  })

  it('asks a person where a label means several, names rooms, and keeps what it does not know', () => {
    expect(index.find('SAME')).toMatchObject({ kind: 'several', assets: [{ id: 'A-1' }, { id: 'A-2' }] })
    expect(index.find('room=302')).toEqual({ kind: 'room', room: '302' })
    expect(index.find('305')).toEqual({ kind: 'room', room: '305' })
    expect(index.find('ZC-9999')).toEqual({ kind: 'unknown', code: 'ZC-9999' })
  })

  it('suggests by the last digits', () => {
    expect(ids(index.byTail('042', 10))).toEqual(['ZC-0042', 'ZC-1042', 'GD/0042'])
    expect(ids(index.byTail('042', 2))).toHaveLength(2)
    expect(index.byTail('', 5)).toEqual([])
  })

  it.each([
    ['0042', ['ZC-0042', 'GD/0042']],
    ['tsj', ['ZC-0042']],
    ['打印', ['ZC-1042']],
    ['李珺', ['ZC-1042']],
    ['zz', ['ZC-0042']],
    ['302 会议', ['GD/0042']],
    ['302 李珺', []],
  ])('searches %s', (query, found) => {
    expect(ids(index.search(query, 10))).toEqual(found)
  })

  it('puts codes that end so before those that merely contain it', () => {
    const some = createAssetIndex(aRegister([anAsset('X-0421'), anAsset('X-042')]))
    expect(ids(some.search('042', 10))).toEqual(['X-042', 'X-0421'])
  })
})
