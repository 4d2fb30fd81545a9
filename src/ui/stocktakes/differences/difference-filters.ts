import type { DifferenceGroup, DifferenceRow } from './difference-rows.ts'
import { groups, groupWords } from './difference-rows.ts'

export type DifferenceFilter = DifferenceGroup | 'all' | 'open'

export const differenceFilters: readonly { readonly id: DifferenceFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'open', label: '待处理' },
  ...groups.map((id) => ({ id, label: groupWords[id] })),
]

export function passes(row: DifferenceRow, filter: DifferenceFilter): boolean {
  if (filter === 'all') return true
  return filter === 'open' ? row.open !== '' : row.group === filter
}

/** How many rows each filter leaves, in one walk. */
export function countByFilter(rows: readonly DifferenceRow[]): Readonly<Record<DifferenceFilter, number>> {
  const none = { contradiction: 0, uncounted: 0, loss: 0, damaged: 0, mismatch: 0, surplus: 0 }
  const counts = { ...none, all: rows.length, open: 0 }
  for (const { group, open } of rows) {
    counts[group] += 1
    if (open !== '') counts.open += 1
  }
  return counts
}

export function filterFrom(text: unknown): DifferenceFilter {
  return differenceFilters.find(({ id }) => id === text)?.id ?? 'all'
}
