import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'
import { subtractPoints } from '../values/points.ts'

export interface StatedScore {
  readonly name: string
  readonly points: Points
}

export interface StatedLoss extends StatedScore {
  readonly reason: string
}

/** The leaf of this name; null for a group, whose score the report does not divide. */
export function leafNamed(system: IndicatorSystem, name: string): Indicator | null {
  const parents = new Set(system.indicators.map(({ parent }) => parent))
  const found = system.indicators.filter((one) => one.name === name && !parents.has(one.code))
  return found.length === 1 ? (found[0] ?? null) : null
}

function scoreEdit({ code, rule }: Indicator, points: Points, reason: string): RecordEdit {
  const kind = rule.kind === 'external' ? 'rating' : 'override'
  return { record: `${kind}/${code}`, value: { points, reason } }
}

/** A score as the report states it, over whatever the rule would give: the reason says where it comes from. */
export function scoreEdits(
  system: IndicatorSystem,
  { name, points }: StatedScore,
  reason: string,
): readonly RecordEdit[] {
  const leaf = leafNamed(system, name)
  return leaf ? [scoreEdit(leaf, points, reason)] : []
}

/**
 * A deduction as a line of the ledger. Where the report gives no score beside it, the loss is what it says, unless the rule
 * counts lines by itself.
 */
export function lossEdits(
  system: IndicatorSystem,
  { name, points, reason }: StatedLoss,
  { key, scored, source }: { readonly key: string; readonly scored: boolean; readonly source: string },
): readonly RecordEdit[] {
  const leaf = leafNamed(system, name)
  if (!leaf) return []
  const line = { points, clause: '', reason, evidence: [], problem: '', noEvidenceReason: '', order: key }
  const ledger: RecordEdit = { record: `ledger/${leaf.code}/${key}`, value: line }
  const alone = !scored && leaf.rule.kind !== 'manual' && points <= leaf.weight
  return alone ? [scoreEdit(leaf, subtractPoints(leaf.weight, points), source), ledger] : [ledger]
}
