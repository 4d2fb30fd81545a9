import type { CountRecord } from '../../../src/domain/stocktake/records.ts'
import { countKey } from '../../../src/domain/stocktake/records.ts'
import { oneUnit } from '../../../src/domain/values/quantity.ts'
import type { Json } from '../../../src/domain/values/json.ts'

/** A count of one asset by one counter, as records of a stocktake. */
export function counted(
  asset: string,
  part: Partial<CountRecord> = {},
  counter = 'm1',
): Readonly<Record<string, Json>> {
  const value: CountRecord = {
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
    ...part,
  }
  return { [countKey('first', asset, counter)]: { ...value } }
}
