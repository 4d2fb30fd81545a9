import type { AssetRegister } from '../../../../domain/stocktake/asset.ts'
import { roomOf } from '../../../../domain/stocktake/asset.ts'
import type { Count, Stocktake } from '../../../../domain/stocktake/stocktake.ts'
import type { ScanEntry } from './scan-news.ts'

const longest = 20

/** The last counts of one person in one round, newest first: a page opened again continues where it was left. */
export function pastEntries(
  stocktake: Stocktake,
  register: AssetRegister,
  by: { readonly round: string; readonly counter: string },
): readonly ScanEntry[] {
  return stocktake.counts
    .filter(({ round, counter }) => round === by.round && counter === by.counter)
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, longest)
    .flatMap((count, place) => entryOf(count, register, -1 - place))
}

function entryOf(count: Count, register: AssetRegister, key: number): readonly ScanEntry[] {
  const asset = register.byId.get(count.asset)
  if (!asset) return []
  const moved = count.mismatches.includes('location')
  const { record, at, method } = count
  const elsewhere = moved ? { registered: roomOf(asset), here: count.room } : null
  return [{ key, news: { kind: 'counted', asset, record, at, method, elsewhere, wasLost: false } }]
}
