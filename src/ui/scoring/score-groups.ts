import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { ScoreRow } from './score-rows.ts'

export interface ScoreGroup {
  readonly head: ScoreRow
  readonly leaves: readonly ScoreRow[]
}

/** The overview: leaves under their second-level indicator, the biggest loss first, then the official order. */
export function scoreGroups(
  rows: readonly ScoreRow[],
  leaves: readonly ScoreRow[],
  system: IndicatorSystem,
): readonly ScoreGroup[] {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  const parents = new Map(system.indicators.map((indicator) => [indicator.code, indicator.parent]))
  const groups = new Map<string, ScoreRow[]>()
  for (const leaf of leaves) {
    const head = headOf(leaf.code, byCode, parents)
    const members = groups.get(head)
    if (members) members.push(leaf)
    else groups.set(head, [leaf])
  }
  return [...groups]
    .flatMap(([code, members]) => {
      const head = byCode.get(code)
      return head ? [{ head, leaves: lossFirst(members, (leaf) => leaf.loss) }] : []
    })
    .sort((a, b) => b.head.loss - a.head.loss)
}

/** The second-level ancestor; in a shallower system the parent, or the indicator itself. */
function headOf(
  code: string,
  byCode: ReadonlyMap<string, ScoreRow>,
  parents: ReadonlyMap<string, string | null>,
): string {
  let head = parents.get(code) ?? code
  while ((byCode.get(head)?.level ?? 1) > 2) head = parents.get(head) ?? head
  return head
}

function lossFirst<T>(items: readonly T[], loss: (item: T) => number): readonly T[] {
  return [...items].sort((a, b) => loss(b) - loss(a))
}
