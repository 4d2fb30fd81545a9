import type { Change } from './change.ts'

/**
 * Oldest first: parents before children; among changes that do not know each other by the time they claim, then by id.
 * Parents outside the collection do not count. The same set always gives the same order.
 */
export function inCausalOrder(changes: Iterable<Change>): readonly Change[] {
  const byId = new Map<string, Change>()
  for (const change of changes) byId.set(change.id, change)
  const waitsFor = new Map<string, number>()
  const children = new Map<string, Change[]>()
  for (const change of byId.values()) {
    const known = change.parents.filter((parent) => byId.has(parent))
    waitsFor.set(change.id, known.length)
    for (const parent of known) {
      const siblings = children.get(parent)
      if (siblings) siblings.push(change)
      else children.set(parent, [change])
    }
  }
  const ordered: Change[] = []
  // Newest first, so that taking the oldest is a pop: a whole register is ordered without sorting again at every step.
  const ready = [...byId.values()].filter((change) => waitsFor.get(change.id) === 0)
  ready.sort((a, b) => byClaimedTime(b, a))
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ordered.push(next)
    for (const child of children.get(next.id) ?? []) {
      const left = (waitsFor.get(child.id) ?? 0) - 1
      waitsFor.set(child.id, left)
      if (left === 0) ready.splice(placeIn(ready, child), 0, child)
    }
  }
  return ordered
}

/** Where a change belongs among changes that are sorted newest first. */
function placeIn(sorted: readonly Change[], change: Change): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = sorted[middle]
    if (other !== undefined && byClaimedTime(other, change) > 0) low = middle + 1
    else high = middle
  }
  return low
}

function byClaimedTime(a: Change, b: Change): number {
  const [left, right] = a.at === b.at ? [a.id, b.id] : [a.at, b.at]
  return left < right ? -1 : left > right ? 1 : 0
}
