import { orderKeyBetween } from '../../../domain/values/order-key.ts'

interface Ordered {
  readonly id: string
  readonly order: string
}

/** The key of a new last item. */
export function orderAfterLast(items: readonly Ordered[]): string {
  return orderKeyBetween(items.at(-1)?.order ?? null, null)
}

/**
 * New keys that bring one item to another place: normally one. Two people may have given the same key to two items;
 * then nothing fits between them and the whole list is numbered afresh.
 */
export function moveKeys(items: readonly Ordered[], from: number, to: number): ReadonlyMap<string, string> {
  const moved = items[from]
  if (!moved || to < 0 || to >= items.length || from === to) return new Map()
  const rest = items.filter((_, index) => index !== from)
  const before = rest[to - 1]?.order ?? null
  const after = rest[to]?.order ?? null
  if (before === null || after === null || before < after) {
    return new Map([[moved.id, orderKeyBetween(before, after)]])
  }
  const keys = new Map<string, string>()
  let last: string | null = null
  for (const item of [...rest.slice(0, to), moved, ...rest.slice(to)]) {
    last = orderKeyBetween(last, null)
    keys.set(item.id, last)
  }
  return keys
}
