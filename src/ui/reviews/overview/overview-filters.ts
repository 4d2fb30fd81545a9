import type { OverviewIndicator, OverviewRow } from '../../../domain/review/overview/overview-row.ts'

export type OverviewFilter = 'all' | 'drafting' | 'changed' | 'remarked' | 'unreviewed'

export const overviewFilters: readonly { readonly id: OverviewFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'drafting', label: '未提交' },
  { id: 'changed', label: '有差异' },
  { id: 'remarked', label: '需核实' },
  { id: 'unreviewed', label: '未核查' },
]

const keeps: Readonly<Record<OverviewFilter, (row: OverviewRow) => boolean>> = {
  all: () => true,
  drafting: ({ handIn }) => handIn.kind === 'drafting' || handIn.kind === 'returned',
  changed: ({ differences }) => differences.length > 0,
  remarked: ({ remarks }) => remarks.length > 0,
  unreviewed: ({ review }) => review === null,
}

export type OverviewOrder = 'unit' | 'loss' | 'score'

export const overviewOrders: readonly { readonly value: OverviewOrder; readonly label: string }[] = [
  { value: 'unit', label: '单位' },
  { value: 'loss', label: '核减最多' },
  { value: 'score', label: '得分最低' },
]

const byUnit = new Intl.Collator('zh-CN')

/** What counts now: the score agreed on, or else the department's own. */
function present({ self, final }: OverviewRow): number {
  return (final ?? self).total
}

const compare: Readonly<Record<OverviewOrder, (left: OverviewRow, right: OverviewRow) => number>> = {
  unit: () => 0,
  loss: (left, right) => present(left) - left.self.total - (present(right) - right.self.total),
  score: (left, right) => present(left) - present(right),
}

export function overviewList(
  rows: readonly OverviewRow[],
  filter: OverviewFilter,
  order: OverviewOrder,
): readonly OverviewRow[] {
  return rows
    .filter(keeps[filter])
    .sort((left, right) => compare[order](left, right) || byUnit.compare(left.unit, right.unit))
}

/** An indicator of one system, named once for all departments that are scored by it. */
export interface IndicatorOption {
  readonly id: string
  readonly label: string
}

export function indicatorOptions(rows: readonly OverviewRow[]): readonly IndicatorOption[] {
  const systems = new Set(rows.map(({ system }) => system))
  const options = new Map<string, string>()
  for (const { system, indicators } of rows)
    for (const { code, name } of indicators)
      options.set(`${system} ${code}`, systems.size > 1 ? `${code} ${name}（${system}）` : `${code} ${name}`)
  return [...options].map(([id, label]) => ({ id, label }))
}

export interface ComparedUnit {
  readonly row: OverviewRow
  readonly indicator: OverviewIndicator
}

/** One indicator across departments, the largest loss first. */
export function comparedUnits(rows: readonly OverviewRow[], id: string): readonly ComparedUnit[] {
  return rows
    .flatMap((row): ComparedUnit[] => {
      const indicator = row.indicators.find(({ code }) => `${row.system} ${code}` === id)
      return indicator ? [{ row, indicator }] : []
    })
    .sort(
      (left, right) =>
        left.indicator.change - right.indicator.change ||
        (left.indicator.self ?? 0) - (right.indicator.self ?? 0) ||
        byUnit.compare(left.row.unit, right.row.unit),
    )
}
