import type { Asset, AssetRegister } from './asset.ts'
import { roomOf } from './asset.ts'
import { countsIn } from './counts.ts'
import type { RoundRecord } from './records.ts'
import { isInRound } from './rounds.ts'
import type { Count, Stocktake, WithId } from './stocktake.ts'

/** What a scanned asset is to the person who scans it. */
export type ScanVerdict =
  | { readonly kind: 'found' }
  /** Counted in this round before: one asset, one count. */
  | { readonly kind: 'already'; readonly count: Count }
  | { readonly kind: 'elsewhere'; readonly registered: string; readonly here: string }
  | { readonly kind: 'out-of-scope' }

/** [T-20] 不在范围 before 已盘 before 位置不符 before 已盘到. A counter's own earlier count is named before a colleague's. */
export function judgeScan(scan: {
  readonly asset: Asset
  /** Where the counter stands; empty when no room was chosen. */
  readonly room: string
  readonly round: WithId<RoundRecord>
  readonly counter: string
  readonly stocktake: Stocktake
  readonly register: AssetRegister
}): ScanVerdict {
  const { asset, room, round, counter, stocktake, register } = scan
  if (!isInRound(asset, register, stocktake.scope, round)) return { kind: 'out-of-scope' }
  const counts = countsIn(stocktake.counts, round.id, asset.id)
  const before = counts.find((count) => count.counter === counter) ?? counts[0]
  if (before) return { kind: 'already', count: before }
  const registered = roomOf(asset)
  return room === '' || room === registered
    ? { kind: 'found' }
    : { kind: 'elsewhere', registered, here: room }
}
