import type { Asset } from '../../../../src/domain/stocktake/asset.ts'
import type { Count } from '../../../../src/domain/stocktake/stocktake.ts'
import { countKey } from '../../../../src/domain/stocktake/records.ts'
import { fenFromInteger } from '../../../../src/domain/values/money.ts'
import { oneUnit } from '../../../../src/domain/values/quantity.ts'

export function assetOf(id: string, change: Partial<Asset> = {}): Asset {
  return {
    id,
    tag: '',
    name: '台式计算机',
    spec: '',
    category: '',
    categoryName: '',
    unit: '台',
    quantity: oneUnit,
    value: fenFromInteger(450_000),
    depreciation: null,
    netValue: null,
    room: '305',
    department: '',
    manager: '',
    user: '',
    useStatus: null,
    acquiredOn: '',
    row: 2,
    cells: [id],
    ...change,
  }
}

export function someCount(asset: string, change: Partial<Count> = {}): Count {
  const round = change.round ?? 'first'
  const counter = change.counter ?? 'm1'
  return {
    record: countKey(round, asset, counter),
    round,
    asset,
    counter,
    mismatches: [],
    useStatus: 'in-use',
    damaged: false,
    quantity: oneUnit,
    room: '305',
    user: '',
    note: '',
    photos: [],
    method: 'camera',
    at: '2024-03-05T02:00:00.000Z',
    ...change,
  }
}
