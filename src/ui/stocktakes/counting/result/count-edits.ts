import type { Asset } from '../../../../domain/stocktake/asset.ts'
import { roomOf } from '../../../../domain/stocktake/asset.ts'
import type { CountRecord, Mismatch } from '../../../../domain/stocktake/records.ts'
import type { Count } from '../../../../domain/stocktake/stocktake.ts'

const order: readonly Mismatch[] = ['location', 'user', 'information']

/** The record behind a count. */
export function recordOf(count: Count): CountRecord {
  const { record: _record, round: _round, asset: _asset, counter: _counter, ...value } = count
  return value
}

function withMismatch(mismatches: readonly Mismatch[], one: Mismatch, on: boolean): readonly Mismatch[] {
  return order.filter((mismatch) => (mismatch === one ? on : mismatches.includes(mismatch)))
}

/** 相符: nothing of what is noted as differing holds any more. */
export const agreeing: Partial<CountRecord> = { mismatches: [], user: '' }

/** Ticked or unticked by hand; an actual 使用人 has no place in a count whose user agrees. */
export function toggleMismatch(count: CountRecord, one: Mismatch): Partial<CountRecord> {
  const on = !count.mismatches.includes(one)
  const mismatches = withMismatch(count.mismatches, one, on)
  return one === 'user' && !on ? { mismatches, user: '' } : { mismatches }
}

/** The actual room: another one than the register's is a 位置不符, the register's own is none. */
export function moveTo(count: CountRecord, asset: Asset, room: string): Partial<CountRecord> {
  const differs = room !== '' && room !== roomOf(asset)
  return { room, mismatches: withMismatch(count.mismatches, 'location', differs) }
}

/** The actual 使用人: whoever writes one says that the register's is wrong. */
export function usedBy(count: CountRecord, user: string): Partial<CountRecord> {
  return { user, mismatches: withMismatch(count.mismatches, 'user', true) }
}
