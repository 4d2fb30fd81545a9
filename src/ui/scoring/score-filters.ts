import type { ScoreRow } from './score-rows.ts'

export type ScoreFilter = 'all' | 'mine' | 'todo' | 'loss' | 'evidence'

export const scoreFilters: readonly { readonly id: ScoreFilter; readonly label: string }[] = [
  { id: 'all', label: '全部' },
  { id: 'mine', label: '我的任务' },
  { id: 'todo', label: '未完成' },
  { id: 'loss', label: '有扣分' },
  { id: 'evidence', label: '缺佐证' },
]

const passes: Readonly<Record<ScoreFilter, (row: ScoreRow) => boolean>> = {
  all: () => true,
  mine: (row) => row.mine,
  todo: (row) => row.state === 'todo',
  loss: (row) => row.loss > 0,
  evidence: (row) => row.lacksEvidence,
}

/** The indicators a person scores, by filter; parents follow from their children. */
export function filteredLeaves(rows: readonly ScoreRow[], filter: ScoreFilter): readonly ScoreRow[] {
  return rows.filter((row) => row.leaf && passes[filter](row))
}

export function parseScoreFilter(value: unknown): ScoreFilter {
  return scoreFilters.find((filter) => filter.id === value)?.id ?? 'all'
}

/**
 * The codes that previous and next walk through: the filtered ones and always the open card, so that finishing it
 * under 未完成 does not throw the person somewhere else.
 */
export function walkOf(rows: readonly ScoreRow[], filter: ScoreFilter, open: string): readonly string[] {
  return rows.filter((row) => row.leaf && (row.code === open || passes[filter](row))).map((row) => row.code)
}

/** 我的任务 is offered once there is one: who works alone has no use for it. */
export function offeredFilters(
  counts: Readonly<Record<ScoreFilter, number>>,
  chosen: ScoreFilter,
): typeof scoreFilters {
  return scoreFilters.filter(({ id }) => id !== 'mine' || counts.mine > 0 || chosen === 'mine')
}
