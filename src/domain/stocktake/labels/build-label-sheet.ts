import type { Asset } from '../asset.ts'
import type { Label, LabelSheet } from './label-sheet.ts'

export type LabelOptions = Pick<LabelSheet, 'size' | 'skip' | 'cutLines'>

function filled(mark: string, text: string): readonly string[] {
  return text.trim() === '' ? [] : [`${mark}：${text.trim()}`]
}

/** Where the asset is and what it is, never whose it is: a label is read by everybody who passes. */
function assetLabel({ id, name, spec, room }: Asset, unitName: string): Label {
  const unit = unitName.trim()
  return {
    payload: id,
    lines: [
      ...(unit === '' ? [] : [unit]),
      `编号：${id}`,
      ...filled('名称', name),
      ...filled('型号', spec),
      ...filled('地点', room),
    ],
  }
}

/** 资产标签 in the order given; the code is the bare 资产编号, which any scanner reads. */
export function buildAssetLabels(
  assets: readonly Asset[],
  unitName: string,
  options: LabelOptions,
): LabelSheet {
  return {
    title: '固定资产标签',
    ...options,
    labels: assets.map((asset) => assetLabel(asset, unitName)),
  }
}

/** 存放地点标签: scanned at the door, one opens the room's list. */
export function buildRoomLabels(rooms: readonly string[], options: LabelOptions): LabelSheet {
  return {
    title: '存放地点标签',
    ...options,
    labels: rooms.map((room) => ({ payload: `room=${room}`, lines: [room, '存放地点'] })),
  }
}
