import type { Asset } from '../../../domain/stocktake/asset.ts'
import { roomOf } from '../../../domain/stocktake/asset.ts'
import type { Stocktake } from '../../../domain/stocktake/stocktake.ts'
import { isManual } from '../../../domain/stocktake/words.ts'

export type LabelChoice = 'all' | 'room' | 'worn' | 'search' | 'rooms'

export const labelChoices: readonly { readonly value: LabelChoice; readonly label: string }[] = [
  { value: 'all', label: '全部资产' },
  { value: 'room', label: '一个存放地点的资产' },
  { value: 'worn', label: '标签可能缺损的资产' },
  { value: 'search', label: '查找资产' },
  { value: 'rooms', label: '存放地点（贴在门口）' },
]

/** Rooms of the register, each with its number of assets, in the order of the file. */
export function roomsOf(assets: readonly Asset[]): ReadonlyMap<string, number> {
  const rooms = new Map<string, number>()
  for (const asset of assets) rooms.set(roomOf(asset), (rooms.get(roomOf(asset)) ?? 0) + 1)
  return rooms
}

/** Counted without reading the label, or with a remark about it: whoever counted could not scan it. */
export function wornLabels({ counts }: Stocktake): ReadonlySet<string> {
  const worn = counts.filter(({ method, note }) => isManual(method) || /标签|条码|二维码/u.test(note))
  return new Set(worn.map(({ asset }) => asset))
}
