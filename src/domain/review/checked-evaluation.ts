import type { Evaluation } from '../evaluation/evaluation.ts'
import type { LedgerRecord, OverrideRecord } from '../evaluation/records.ts'
import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../scoring/score-evaluation.ts'
import type { NodeScore, ScoreSheet } from '../scoring/score-sheet.ts'
import { addPoints, noPoints, pointsFromHundredths } from '../values/points.ts'
import { checkedPrefix, mappedConflicts } from './mapped-conflicts.ts'
import type { CheckedLedgerRecord, CheckedScoreRecord } from './records.ts'
import type { Review } from './review.ts'
import { changedFacts, touchedCodes } from './touched.ts'

type Lines = ReadonlyMap<string, CheckedLedgerRecord>

function without<T>(map: ReadonlyMap<string, T>, codes: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...map].filter(([code]) => !codes.has(code)))
}

/** [RV-11] Of a deadline the department's dates go once the reviewer answers the item otherwise than they did. */
function checkedFacts(
  review: Review,
  evaluation: Evaluation,
  { indicators }: IndicatorSystem,
): Evaluation['facts'] {
  const changed = new Set(changedFacts(review, evaluation))
  if (changed.size === 0) return evaluation.facts
  const facts = new Map(evaluation.facts)
  for (const { rule } of indicators) {
    if (rule.kind !== 'checklist') continue
    for (const { fact, deadline } of rule.items) {
      if (!deadline || !changed.has(fact)) continue
      for (const date of [deadline.from, deadline.to]) if (!review.facts.has(date)) facts.delete(date)
    }
  }
  for (const [id, { value }] of review.facts) facts.set(id, value)
  return facts
}

/** [RV-10] [RV-12] The department's figures with the reviewer's in their place; what rested on the old ones falls away. */
function withFigures(review: Review, evaluation: Evaluation, system: IndicatorSystem): Evaluation {
  const touched = touchedCodes(review, evaluation, system)
  const ledger = new Map(
    [...evaluation.ledger].map(([code, lines]) => [
      code,
      touched.has(code) ? new Map([...lines].filter(([key]) => !key.startsWith('rule-'))) : lines,
    ]),
  )
  return {
    ...evaluation,
    facts: checkedFacts(review, evaluation, system),
    targets: evaluation.targets.map((target) => {
      const checked = review.targets.get(target.id)
      if (!checked) return target
      const { actual, band, bandPercent } = checked
      return { ...target, actual, band, bandPercent }
    }),
    overrides: without(evaluation.overrides, touched),
    ledger,
    conflicts: mappedConflicts(review, evaluation),
  }
}

/** A line without points or reason is being written still. */
function whole({ points, reason }: CheckedLedgerRecord): boolean {
  return points > 0 && reason.trim() !== ''
}

export function wholeLines(review: Review, code: string): Lines {
  return new Map([...(review.ledger.get(code) ?? [])].filter(([, line]) => whole(line)))
}

function asLedger(lines: Lines): readonly (readonly [string, LedgerRecord])[] {
  return [...lines].map(([key, { points, clause, reason, order }]) => [
    `${checkedPrefix}${key}`,
    { points, clause, reason, evidence: [], problem: '', noEvidenceReason: '', order: `~${order}` },
  ])
}

/** [RV-13] What the reviewer's lines leave: a manual indicator takes them as its own, any other score is lowered by them. */
function loweredBy(lines: Lines, node: NodeScore, { rule }: Indicator): OverrideRecord | null {
  if (lines.size === 0 || node.score === null) return null
  if (rule.kind === 'manual' && node.basis !== 'override') return null
  const total = addPoints(...[...lines.values()].map(({ points }) => points))
  const reasons = [...lines.values()].map(({ reason }) => reason.trim().replace(/[。；;]+$/, '')).join('；')
  return {
    points: pointsFromHundredths(Math.max(noPoints, node.score - total)),
    reason: `核查扣分：${reasons}`,
  }
}

/** [RV-15] A score counts once it has its reason and lies within what the indicator weighs. */
export function wholeScore(review: Review, node: NodeScore): CheckedScoreRecord | null {
  const score = review.scores.get(node.code)
  const most = node.basis === 'not-applicable' ? node.weight : node.effectiveWeight
  return score && score.reason.trim() !== '' && score.points <= most ? score : null
}

/** [RV-14] A person's decision on an indicator that was declared 不适用 says that it applies. */
function undeclared(node: NodeScore, decided: boolean, lines: Lines): boolean {
  if (node.basis !== 'not-applicable') return false
  const fullMarks = node.score !== null && node.score > noPoints
  return decided || (lines.size > 0 && fullMarks)
}

/**
 * The evaluation as the reviewer found it, for `scoreEvaluation` to score by the same law as the department's own: figures
 * [RV-10], lines [RV-13], scores [RV-15].
 */
export function checkedEvaluation(
  review: Review,
  evaluation: Evaluation,
  system: IndicatorSystem,
): Evaluation {
  const figures = withFigures(review, evaluation, system)
  if (review.ledger.size === 0 && review.scores.size === 0) return figures
  const sheet: ScoreSheet = scoreEvaluation(figures, system)
  const overrides = new Map(figures.overrides)
  const ledger = new Map(figures.ledger)
  const applies = new Set<string>()
  for (const indicator of system.indicators) {
    const { code } = indicator
    const node = sheet.byCode.get(code)
    if (!node?.leaf) continue
    const lines = wholeLines(review, code)
    const score = wholeScore(review, node)
    if (lines.size > 0) ledger.set(code, new Map([...(ledger.get(code) ?? []), ...asLedger(lines)]))
    const override = score ?? loweredBy(lines, node, indicator)
    if (override) overrides.set(code, { points: override.points, reason: override.reason })
    if (undeclared(node, score !== null, lines)) applies.add(code)
  }
  return { ...figures, overrides, ledger, notApplicable: without(figures.notApplicable, applies) }
}
