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
    for (const parent of known) children.set(parent, [...(children.get(parent) ?? []), change])
  }
  const ordered: Change[] = []
  let ready = [...byId.values()].filter((change) => waitsFor.get(change.id) === 0).sort(byClaimedTime)
  for (let next = ready.shift(); next !== undefined; next = ready.shift()) {
    ordered.push(next)
    const freed = (children.get(next.id) ?? []).filter((child) => {
      const left = (waitsFor.get(child.id) ?? 0) - 1
      waitsFor.set(child.id, left)
      return left === 0
    })
    if (freed.length > 0) ready = [...ready, ...freed].sort(byClaimedTime)
  }
  return ordered
}

function byClaimedTime(a: Change, b: Change): number {
  const [left, right] = a.at === b.at ? [a.id, b.id] : [a.at, b.at]
  return left < right ? -1 : left > right ? 1 : 0
}
