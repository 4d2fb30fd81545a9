import type { SurplusRecord } from '../../../domain/stocktake/records.ts'

/** What a 盘盈 must still have before it can be reported. */
export function surplusGaps(surplus: SurplusRecord): readonly string[] {
  return [
    ...(surplus.name.trim() === '' ? ['名称'] : []),
    ...(surplus.unit.trim() === '' ? ['计量单位'] : []),
    ...(surplus.room.trim() === '' ? ['存放地点'] : []),
    ...(surplus.reason.trim() === '' ? ['原因'] : []),
    ...(surplus.photos.length === 0 ? ['照片'] : []),
  ]
}
