import { splitKey } from '../changes/record-reader.ts'
import type { AssetRegister } from './asset.ts'
import { roomOf } from './asset.ts'
import { fromKeyPart, roomKey } from './records.ts'
import type { Stocktake } from './stocktake.ts'

/** Without these a room cannot be counted: the frozen register, who counts, and what is asked. */
const shared: ReadonlySet<string> = new Set([
  'meta',
  'stage',
  'scope',
  'setting',
  'register',
  'member',
  'round',
])

/** Which records go to a colleague who counts one room, and come back: counts of its assets and what was found in it. */
export function roomHolds(
  register: AssetRegister,
  stocktake: Stocktake,
  room: string,
): (record: string) => boolean {
  const home = new Set(register.assets.filter((asset) => roomOf(asset) === room).map(({ id }) => id))
  const foundHere = new Set(stocktake.counts.filter((count) => count.room === room).map(({ asset }) => asset))
  const surpluses = new Set(stocktake.surpluses.filter((one) => one.room === room).map(({ id }) => id))
  const isHere = (asset: string): boolean => home.has(asset) || foundHere.has(asset)
  return (record) => {
    const [kind, rest] = splitKey(record)
    if (shared.has(kind) || record === roomKey(room)) return true
    if (kind === 'count' || kind === 'settlement') return isHere(fromKeyPart(rest.split('/')[1] ?? ''))
    // `comment/asset/<asset>/<id>`: what was said about an asset goes with it.
    if (kind === 'comment') return isHere(fromKeyPart(rest.split('/')[1] ?? ''))
    if (kind === 'loss' || kind === 'difference') return isHere(fromKeyPart(rest))
    return kind === 'surplus' && surpluses.has(rest)
  }
}
