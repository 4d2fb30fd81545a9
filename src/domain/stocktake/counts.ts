import { canonicalJson } from '../changes/canonical-json.ts'
import type { AssetRegister } from './asset.ts'
import { keyPart } from './records.ts'
import type { Count } from './stocktake.ts'

/** Every count of an asset in a round, found by halving: `counts` is sorted by record key. */
export function countsIn(counts: readonly Count[], round: string, asset: string): readonly Count[] {
  const prefix = `count/${keyPart(round)}/${keyPart(asset)}/`
  let [low, high] = [0, counts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((counts[middle]?.record ?? '') < prefix) low = middle + 1
    else high = middle
  }
  const found: Count[] = []
  for (let place = low; counts[place]?.record.startsWith(prefix); place += 1) {
    const count = counts[place]
    if (count) found.push(count)
  }
  return found
}

/** Counts by the place of their asset in the register; those of assets it does not have are nowhere. */
export interface PlacedCounts {
  /** The first count of every asset by record key, which nearly always is the only one. */
  readonly first: readonly (Count | undefined)[]
  /** All of them, where an asset has several. */
  readonly several: ReadonlyMap<number, readonly Count[]>
}

/** A register never changes: one look-up table each is enough. */
const places = new WeakMap<AssetRegister, ReadonlyMap<string, number>>()

function placesIn(register: AssetRegister): ReadonlyMap<string, number> {
  const known = places.get(register)
  if (known) return known
  const made = new Map(register.assets.map(({ id }, place) => [id, place] as const))
  places.set(register, made)
  return made
}

export function placeCounts(counts: readonly Count[], register: AssetRegister): PlacedCounts {
  const known = placesIn(register)
  const first = new Array<Count | undefined>(register.assets.length)
  const several = new Map<number, Count[]>()
  for (const count of counts) {
    const place = known.get(count.asset)
    if (place === undefined) continue
    const before = first[place]
    if (!before) first[place] = count
    else if (several.get(place)?.push(count) === undefined) several.set(place, [before, count])
  }
  return { first, several }
}

/** What was found, without who, when and how: two counts agree when these are the same. */
export function findingsOf(count: Count): string {
  const { mismatches, useStatus, damaged, quantity, room, user } = count
  return canonicalJson({ mismatches: [...mismatches].sort(), useStatus, damaged, quantity, room, user })
}
