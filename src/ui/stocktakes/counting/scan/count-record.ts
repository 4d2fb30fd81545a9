import type { Asset } from '../../../../domain/stocktake/asset.ts'
import { unnamedRoom } from '../../../../domain/stocktake/asset.ts'
import type { CountMethod, CountRecord } from '../../../../domain/stocktake/records.ts'
import { oneUnit } from '../../../../domain/values/quantity.ts'

/** What a scan alone says: as the register has it, all of it, here. Everything else a person adds afterwards. */
export function countOf(
  asset: Asset,
  scan: {
    readonly room: string
    readonly elsewhere: boolean
    readonly method: CountMethod
    readonly at: string
  },
): CountRecord {
  return {
    mismatches: scan.elsewhere ? ['location'] : [],
    useStatus: asset.useStatus ?? 'in-use',
    damaged: false,
    // A line the register books with nothing was found all the same.
    quantity: asset.quantity > 0 ? asset.quantity : oneUnit,
    room: scan.room === unnamedRoom ? '' : scan.room,
    user: '',
    note: '',
    photos: [],
    method: scan.method,
    at: scan.at,
  }
}
