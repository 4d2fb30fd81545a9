import type { CheckRow } from './check-rows.ts'

export type CheckFilter = 'all' | 'open' | 'different' | 'doubt' | 'mine'

export const checkFilters: readonly { readonly id: CheckFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'open', label: '未核查' },
  { id: 'different', label: '有差异' },
  { id: 'doubt', label: '不属实或存疑' },
  { id: 'mine', label: '分给我的' },
]

function passes({ verdict, difference, member }: CheckRow, filter: CheckFilter, person: string): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return verdict === null
    case 'different':
      return difference !== 0
    case 'doubt':
      return verdict !== null && verdict !== 'true'
    case 'mine':
      return person !== '' && member === person
  }
}

/** `person`: who uses this device. */
export function filteredRows(
  rows: readonly CheckRow[],
  filter: CheckFilter,
  person: string,
): readonly CheckRow[] {
  return rows.filter((row) => passes(row, filter, person))
}

export function parseCheckFilter(value: unknown): CheckFilter {
  return checkFilters.find(({ id }) => id === value)?.id ?? 'all'
}

/** The next indicator without a verdict after this one, then from the beginning; null when only this one is left, or none. */
export function nextOpen(rows: readonly CheckRow[], code: string): string | null {
  const at = rows.findIndex((row) => row.code === code)
  const onwards = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))]
  return onwards.find(({ verdict }) => verdict === null)?.code ?? null
}
