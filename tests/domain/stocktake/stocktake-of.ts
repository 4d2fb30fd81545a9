import type { RecordState } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import type { Asset, AssetRegister } from '../../../src/domain/stocktake/asset.ts'
import { newStocktakeEdits } from '../../../src/domain/stocktake/new-stocktake.ts'
import { readStocktake } from '../../../src/domain/stocktake/read-stocktake.ts'
import type { CountRecord, RoundRecord, SurplusRecord } from '../../../src/domain/stocktake/records.ts'
import { countKey } from '../../../src/domain/stocktake/records.ts'
import type { Stocktake } from '../../../src/domain/stocktake/stocktake.ts'
import type { IsoDate } from '../../../src/domain/values/iso-date.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import type { Fen } from '../../../src/domain/values/money.ts'
import type { Quantity } from '../../../src/domain/values/quantity.ts'

export function anAsset(id: string, part: Partial<Asset> = {}): Asset {
  return {
    id,
    tag: '',
    name: '台式计算机',
    spec: '',
    category: 'A02010105',
    categoryName: '台式计算机',
    unit: '台',
    quantity: 1000 as Quantity,
    value: 500_000 as Fen,
    depreciation: null,
    netValue: null,
    room: '302',
    department: '办公室',
    manager: '',
    user: '',
    useStatus: 'in-use',
    acquiredOn: '2020-05-06',
    row: 3,
    cells: [id],
    ...part,
  }
}

export function aRegister(assets: readonly Asset[]): AssetRegister {
  return {
    assets,
    byId: new Map(assets.map((asset) => [asset.id, asset])),
    columns: ['资产编号'],
    initials: new Map(),
  }
}

export function aCount(part: Partial<CountRecord> = {}): CountRecord {
  return {
    mismatches: [],
    useStatus: 'in-use',
    damaged: false,
    quantity: 1000 as Quantity,
    room: '302',
    user: '',
    note: '',
    photos: [],
    method: 'camera',
    at: '2023-12-20T02:00:00.000Z',
    ...part,
  }
}

export function aSurplus(part: Partial<SurplusRecord> = {}): SurplusRecord {
  return {
    round: 'first',
    counter: 'm1',
    name: '碎纸机',
    spec: '',
    unit: '台',
    quantity: 1000 as Quantity,
    value: 80_000 as Fen,
    code: '',
    room: '302',
    user: '',
    useStatus: 'in-use',
    photos: ['p'],
    reason: '接受捐赠未入账',
    note: '',
    at: '2023-12-20T03:00:00.000Z',
    ...part,
  }
}

export const sampleRound: RoundRecord = {
  kind: 'sample',
  name: '抽盘',
  coverage: { kind: 'sample', seed: '20231221', size: 2 },
  blind: true,
  order: 'a1',
}

export type Records = Readonly<Record<string, Json>>

export function countRecord(
  asset: string,
  part: Partial<CountRecord> = {},
  { round = 'first', counter = 'm1' }: { readonly round?: string; readonly counter?: string } = {},
): Records {
  return { [countKey(round, asset, counter)]: { ...aCount(part) } }
}

const meta = {
  name: '2023年度盘点',
  unitName: '某某局',
  fiscalYear: 2023,
  baseDate: '2023-12-31' as IsoDate,
  practice: false,
}

export function statesOf(records: Records): ReadonlyMap<string, RecordState> {
  const edits = [
    ...newStocktakeEdits(meta),
    ...Object.entries(records).map(([record, value]) => ({ record, value })),
  ]
  return new Map(
    edits.map(({ record, value }) => {
      const head = createChange({
        document: 'st-1',
        record,
        value,
        parents: [],
        author: '张某',
        device: 'phone-a',
        at: '2023-12-20T02:00:00.000Z',
      })
      return [record, { record, heads: [head] }] as const
    }),
  )
}

/** A stocktake with one 初盘 and these records beside it. */
export function stocktakeOf(...records: readonly Records[]): Stocktake {
  const merged: Records = Object.assign({}, ...records) as Records
  const read = readStocktake('st-1', statesOf(merged))
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}
