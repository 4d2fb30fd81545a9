import type { Asset, AssetRegister } from '../../../../src/domain/stocktake/asset.ts'
import { stocktakeDigest } from '../../../../src/domain/stocktake/digest.ts'
import { reconcile } from '../../../../src/domain/stocktake/reconcile.ts'
import { assetKey, countKey, settlementKey } from '../../../../src/domain/stocktake/records.ts'
import type { RegisterSource } from '../../../../src/domain/stocktake/records.ts'
import type { StocktakeContext } from '../../../../src/domain/stocktake/report/report-context.ts'
import type { Fen } from '../../../../src/domain/values/money.ts'
import { formatMoney } from '../../../../src/domain/values/money.ts'
import type { Quantity } from '../../../../src/domain/values/quantity.ts'
import { formatQuantity } from '../../../../src/domain/values/quantity.ts'
import type { Records } from '../stocktake-of.ts'
import { anAsset, aSurplus, countRecord, sampleRound, stocktakeOf } from '../stocktake-of.ts'

export const columns = [
  '资产编号',
  '资产名称',
  '规格型号',
  '分类代码',
  '计量单位',
  '数量',
  '账面原值',
  '累计折旧',
  '净值',
  '存放地点',
  '使用部门',
  '使用人',
  '备注',
]

export const source: RegisterSource = {
  fileName: '固定资产台账2023.xlsx',
  sheet: '资产卡片',
  headerRow: 2,
  columns,
  mapping: {
    code: 0,
    name: 1,
    spec: 2,
    category: 3,
    unit: 4,
    quantity: 5,
    value: 6,
    depreciation: 7,
    'net-value': 8,
    room: 9,
    department: 10,
    user: 11,
  },
  moneyUnit: '元',
  assets: 24,
  leftOut: [{ row: 27, code: 'asset-row-total' }],
}

const kinds = [
  { name: '台式计算机', spec: 'OptiPlex 7010 MT', category: 'A02010105', unit: '台', value: 512_345 },
  { name: '多功能一体机', spec: 'MFC-7880DN', category: 'A02020400', unit: '台', value: 238_000 },
  { name: '会议桌', spec: '2400×1200mm', category: 'A05010202', unit: '张', value: 186_050 },
  { name: '文件柜', spec: '', category: 'A05010502', unit: '组', value: 98_000 },
]
const rooms = ['行政楼302室', '行政楼305室', '地下一层档案库房']
const users = ['王堃', '李珺', '']

function asset(index: number): Asset {
  const kind = kinds[index % kinds.length]
  if (!kind) throw new Error('no such kind')
  const id = `00${String(index + 1).padStart(4, '0')}`
  const quantity = (index % 6 === 5 ? 20_000 : 1000) as Quantity
  const value = (kind.value * (quantity / 1000)) as Fen
  const depreciation = Math.round(value * 0.35) as Fen
  const netValue = (value - depreciation) as Fen
  const room = rooms[index % rooms.length] ?? ''
  const user = users[index % users.length] ?? ''
  const department = index % 2 === 0 ? '办公室' : '财务科'
  return anAsset(id, {
    ...kind,
    categoryName: '',
    quantity,
    value,
    depreciation,
    netValue,
    room,
    user,
    department,
    row: index + 3,
    cells: [
      id,
      kind.name,
      kind.spec,
      kind.category,
      kind.unit,
      formatQuantity(quantity),
      formatMoney(value, '元'),
      formatMoney(depreciation, '元'),
      formatMoney(netValue, '元'),
      room,
      department,
      user,
      index === 0 ? '0012' : '',
    ],
  })
}

export function registerOf(size: number): AssetRegister {
  const assets = Array.from({ length: size }, (_, index) => asset(index))
  return { assets, byId: new Map(assets.map((one) => [one.id, one])), columns, initials: new Map() }
}

export function assetAt(register: AssetRegister, index: number): Asset {
  const found = register.assets[index]
  if (!found) throw new Error(`no asset ${index}`)
  return found
}

const members: Records = {
  'member/m1': { name: '张某', roles: ['counter'], order: 'a0' },
  'member/m2': { name: '李某', roles: ['counter'], order: 'a1' },
  'member/m3': { name: '赵某', roles: ['reviewer'], order: 'a2' },
  'member/m4': { name: '钱某', roles: ['supervisor'], order: 'a3' },
}

export const settlementReason = '两人先后进入，后一次漏看数量'

/** 24 assets: one of everything that can happen, the rest as the register says. */
export function countedRecords(register: AssetRegister): Records {
  const at = (index: number): Asset => assetAt(register, index)
  const matching = register.assets
    .filter((_, index) => ![0, 1, 2, 3, 4, 5, 11, 17].includes(index))
    .map(({ id, room, quantity }) => countRecord(id, { room, quantity }))
  const twice = at(4)
  return Object.assign(
    {},
    members,
    { 'register/source': { ...source, assets: register.assets.length } },
    { 'stage/current': { stage: 'confirmed', reason: '' } },
    { 'round/second': { ...sampleRound, coverage: { kind: 'sample', seed: '20238', size: 2 } } },
    ...matching,
    countRecord(at(0).id, { room: '行政楼305室', mismatches: ['location', 'user'], user: '孙玥' }),
    countRecord(at(1).id, { room: at(1).room, damaged: true, useStatus: 'to-scrap', note: '主板烧毁' }),
    countRecord(at(2).id, { room: at(2).room, useStatus: 'idle', method: 'typed', note: '标签脱落' }),
    countRecord(twice.id, { room: twice.room }),
    countRecord(twice.id, { room: twice.room, useStatus: 'idle' }, { counter: 'm2' }),
    {
      [settlementKey('first', twice.id)]: {
        counts: [countKey('first', twice.id, 'm1'), countKey('first', twice.id, 'm2')],
        take: { kind: 'one', count: countKey('first', twice.id, 'm1') },
        by: '赵某',
        reason: settlementReason,
      },
    },
    countRecord(at(5).id, { room: at(5).room, quantity: 17_000 as Quantity, method: 'list' }),
    // The sample draws 000012 and 000016.
    countRecord(at(15).id, { room: at(15).room }, { round: 'second', counter: 'm2' }),
    countRecord(at(11).id, { room: at(11).room, quantity: 20_000 as Quantity }),
    countRecord(
      at(11).id,
      { room: at(11).room, quantity: 21_000 as Quantity },
      { round: 'second', counter: 'm2' },
    ),
    countRecord(at(17).id, {
      room: at(17).room,
      quantity: 20_000 as Quantity,
      mismatches: ['information'],
      note: '型号应为MFC-8880',
    }),
    {
      [assetKey('loss', at(3).id)]: { by: '赵某', reason: '搬迁时遗失', at: '2023-12-22T02:00:00.000Z' },
      [assetKey('loss', at(5).id)]: { by: '赵某', reason: '借出未还', at: '2023-12-22T02:00:00.000Z' },
      [assetKey('difference', at(0).id)]: { reason: '科室调整后未更新台账', treatment: '更正资产卡片' },
      [assetKey('difference', at(1).id)]: { reason: '雷击损坏', treatment: '组织鉴定后报废' },
      [assetKey('difference', at(17).id)]: { reason: '登记时误填型号', treatment: '' },
      [assetKey('difference', at(11).id)]: { reason: '发票数量登记有误', treatment: '' },
      'surplus/s1': { ...aSurplus({ room: '行政楼302室' }) },
      'surplus/s2': { ...aSurplus({ name: '饮水机', value: null, at: '2023-12-20T04:00:00.000Z' }) },
    },
  ) as Records
}

/** With what the records say put together, and these records in place of theirs. */
export function contextOf(register: AssetRegister, ...more: readonly Records[]): StocktakeContext {
  const stocktake = stocktakeOf(countedRecords(register), ...more)
  return { stocktake, register, reconciliation: reconcile(stocktake, register) }
}

/** Signed by 张某 for these figures and by 赵某 for others. */
export function signedContext(register: AssetRegister, blob: string): StocktakeContext {
  const { stocktake, reconciliation } = contextOf(register)
  const signature = { blob, at: '2023-12-31T17:30:00.000Z' }
  return contextOf(register, {
    'signature/1': {
      ...signature,
      role: 'counter',
      name: '张某',
      digest: stocktakeDigest(stocktake, reconciliation),
    },
    'signature/2': { ...signature, role: 'reviewer', name: '赵某', digest: 'of other figures' },
  })
}
