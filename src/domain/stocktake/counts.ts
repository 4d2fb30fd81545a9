import { canonicalJson } from '../changes/canonical-json.ts'
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

export function countsByAsset(counts: readonly Count[]): ReadonlyMap<string, readonly Count[]> {
  const groups = new Map<string, Count[]>()
  for (const count of counts) {
    const group = groups.get(count.asset)
    if (group) group.push(count)
    else groups.set(count.asset, [count])
  }
  return groups
}

/** What was found, without who, when and how: two counts agree when these are the same. */
export function findingsOf(count: Count): string {
  const { mismatches, useStatus, damaged, quantity, room, user } = count
  return canonicalJson({ mismatches: [...mismatches].sort(), useStatus, damaged, quantity, room, user })
}
