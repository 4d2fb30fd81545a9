import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { NodeScore, ScoreSheet } from '../../domain/scoring/score-sheet.ts'
import type { Points } from '../../domain/values/points.ts'

export type RowState = 'todo' | 'loss' | 'full' | 'not-applicable'

/** One line of the tree: only primitives, so that an untouched row is never drawn again. */
export interface ScoreRow {
  readonly code: string
  readonly name: string
  readonly level: number
  readonly leaf: boolean
  readonly weight: Points
  readonly score: Points | null
  readonly loss: Points
  readonly state: RowState
  readonly overridden: boolean
  readonly provisional: boolean
  readonly lacksEvidence: boolean
  /** 分工: who fills it in; empty when nobody was named. */
  readonly assignee: string
  readonly mine: boolean
  /** 批注 that nobody closed yet. */
  readonly openComments: number
}

/** What the rows say beside the score. */
export interface RowMarks {
  readonly lackingEvidence: ReadonlySet<string>
  readonly assigneeOf: (code: string) => string
  readonly mine: ReadonlySet<string>
  readonly openCommentsOf: (code: string) => number
}

export function scoreRows(
  system: IndicatorSystem,
  sheet: ScoreSheet,
  { lackingEvidence, assigneeOf, mine, openCommentsOf }: RowMarks,
): readonly ScoreRow[] {
  const losses = lossesByCode(system, sheet)
  return sheet.nodes.map((node) => ({
    code: node.code,
    name: node.name,
    level: node.level,
    leaf: node.leaf,
    weight: node.effectiveWeight,
    score: node.score,
    loss: (losses.get(node.code) ?? 0) as Points,
    state: stateOf(node),
    overridden: node.basis === 'override',
    provisional: node.provisional,
    lacksEvidence: lackingEvidence.has(node.code),
    assignee: node.leaf ? assigneeOf(node.code) : '',
    mine: mine.has(node.code),
    openComments: openCommentsOf(node.code),
  }))
}

/** What is lost for certain: an unfinished indicator has lost nothing yet, so parents add up their leaves. */
function lossesByCode(system: IndicatorSystem, sheet: ScoreSheet): ReadonlyMap<string, number> {
  const parents = new Map(system.indicators.map((indicator) => [indicator.code, indicator.parent]))
  const losses = new Map<string, number>()
  for (const node of sheet.nodes) {
    if (!node.leaf || !node.complete || node.score === null) continue
    const loss = node.effectiveWeight - node.score
    for (let code: string | null = node.code; code !== null; code = parents.get(code) ?? null) {
      losses.set(code, (losses.get(code) ?? 0) + loss)
    }
  }
  return losses
}

function stateOf(node: NodeScore): RowState {
  if (node.basis === 'not-applicable') return 'not-applicable'
  if (!node.complete || node.score === null) return 'todo'
  return node.score < node.effectiveWeight ? 'loss' : 'full'
}

/** What is said about a row beside its score; empty for most. */
export function workWords({ assignee, openComments }: ScoreRow): string {
  const parts = [assignee && `由${assignee}填写`, openComments > 0 && `${openComments} 条批注`]
  return parts.filter(Boolean).join(' · ')
}
