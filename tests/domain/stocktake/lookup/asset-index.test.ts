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

  it('a separator between digits is part of the code: another asset is never taken for it', () => {
    const dated = createAssetIndex(aRegister([anAsset('2023-11-1'), anAsset('ZC-2023-7')]))
    expect(dated.find('2023-1-11')).toEqual({ kind: 'unknown', code: '2023-1-11' })
    expect(dated.find('202311-1')).toMatchObject({ kind: 'unknown' })
    expect(dated.find('zc_2023-7')).toMatchObject({ kind: 'asset', asset: { id: 'ZC-2023-7' } })
  })

  it('a code that looks like a key and a value is found as it is', () => {
    const odd = createAssetIndex(aRegister([anAsset('NO:123'), anAsset('A;7')]))
    expect(odd.find('NO:123')).toMatchObject({ asset: { id: 'NO:123' } })
    expect(odd.find('A；7')).toMatchObject({ asset: { id: 'A;7' } })
  })

  it('names a room as the register writes it', () => {
    const rooms = createAssetIndex(aRegister([anAsset('A-1', { room: '会议室（东） 2' })]))
    expect(rooms.find('room=会议室（东）  2')).toEqual({ kind: 'room', room: '会议室（东） 2' })
    expect(rooms.find('会议室(东) 2')).toEqual({ kind: 'room', room: '会议室（东） 2' })
  })

  it('finds full-width signs by half-width ones and the other way round', () => {
    const some = createAssetIndex(aRegister([anAsset('A-1', { name: '空调（柜式）', spec: 'ＫＦＲ－７２' })]))
    for (const query of ['空调(柜', '空调（柜', 'kfr-72', 'ＫＦＲ'])
      expect(ids(some.search(query, 5))).toEqual(['A-1'])
  })

  it('tail digits of the label number count, each asset once and in the order of the register', () => {
    const some = createAssetIndex(
      aRegister([anAsset('B-77', { tag: '77' }), anAsset('A-7'), anAsset('C-1', { tag: 'x-77' })]),
    )
    expect(ids(some.byTail('７７', 10))).toEqual(['B-77', 'C-1'])
    expect(ids(some.byTail('7', 10))).toEqual(['B-77', 'A-7', 'C-1'])
    expect(some.byTail('\n', 10)).toEqual([])
  })

  it('a label number that all assets share means all of them', () => {
    const many = Array.from({ length: 50_000 }, (_, place) => anAsset(`A-${place}`, { tag: '0' }))
    const same = createAssetIndex(aRegister(many)).find('0')
    expect(same.kind === 'several' && same.assets.length).toBe(50_000)
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
