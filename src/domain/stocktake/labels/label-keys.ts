/** Keys under which asset systems print the number (domain.md §5.5: no official format was found, so all are tried). */
const codeKeys = [
  '资产编号',
  '资产编码',
  '固定资产编号',
  '固定资产编码',
  '卡片编号',
  '卡片编码',
  '资产卡片编号',
  '编号',
  '编码',
  '条码',
  '条形码',
  'assetcode',
  'assetno',
  'assetid',
  'asset',
  'zcbh',
  'zcbm',
  'kpbh',
  'code',
  'barcode',
  'number',
  'no',
  'sn',
  'id',
  'bh',
] as const

const roomKeys: readonly string[] = ['room', '房间', '房间号', '存放地点']

export type Pair = readonly [key: string, value: string]

function bareKey(key: string): string {
  return key.toLowerCase().replace(/[\s_-]/gu, '')
}

/** Values under the keys of a number, the surest first; of a key that stands twice, the first. */
export function codesIn(pairs: readonly Pair[]): readonly string[] {
  const byKey = new Map(pairs.map(([key, value]) => [bareKey(key), value.trim()] as const).reverse())
  return codeKeys.flatMap((key) => {
    const value = byKey.get(key)
    return value ? [value] : []
  })
}

export function roomIn(pairs: readonly Pair[]): string | null {
  const room = pairs.find(([key]) => roomKeys.includes(bareKey(key)))?.[1].trim()
  return room === undefined || room === '' ? null : room
}
