/** Lists and maps of read records, in one fixed order: what is printed first is not decided by who synced first. */
interface Read<T> {
  readonly id: string
  readonly value: T
}

/** By code units: the same on every device, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By one text field, then by id. */
export function sortedBy<T, F extends keyof T>(
  field: T[F] extends string ? F : never,
  entries: readonly Read<T>[],
): readonly (T & { readonly id: string })[] {
  return entries
    .map(({ id, value }) => ({ ...value, id }))
    .sort((a, b) => compareText(String(a[field]), String(b[field])) || compareText(a.id, b.id))
}

export function byKey<T>(entries: readonly Read<T>[]): ReadonlyMap<string, T> {
  return new Map(
    [...entries].sort((a, b) => compareText(a.id, b.id)).map(({ id, value }) => [id, value] as const),
  )
}
