import type { Evaluation } from '../evaluation/evaluation.ts'
import type { OverrideRecord } from '../evaluation/records.ts'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { FindingSettlementRecord } from './records.ts'
import type { Review } from './review.ts'
import { settlementOf } from './rounds.ts'

/** The finding that says an indicator's checked score differs from its self score. */
export function scoreFinding(code: string): string {
  return `score-${code}`
}

/** [RV-34] What a settlement makes of an indicator's score: withdrawn → the self score, adjusted → the points agreed on. */
function settled(
  { outcome, points, text }: FindingSettlementRecord,
  code: string,
  self: ScoreSheet,
): OverrideRecord | null {
  const because = text.trim()
  switch (outcome) {
    case 'upheld':
      return null
    case 'withdrawn': {
      const score = self.byCode.get(code)?.score ?? null
      return score === null ? null : { points: score, reason: because || '核查意见已撤回' }
    }
    case 'adjusted':
      return points === null ? null : { points, reason: because || '经复核调整' }
  }
}

interface Settled {
  readonly self: ScoreSheet
  readonly checked: Evaluation
  /** The sheet of `checked`. */
  readonly found: ScoreSheet
}

/** [RV-34] The checked evaluation with the settlements applied, for `scoreEvaluation`: its total is the final score. */
export function finalEvaluation(
  review: Review,
  evaluation: Evaluation,
  { self, checked, found }: Settled,
): Evaluation {
  if (review.settlements.size === 0) return checked
  const overrides = new Map(checked.overrides)
  const notApplicable = new Map(checked.notApplicable)
  for (const { code, leaf, score } of self.nodes) {
    const differs = leaf && found.byCode.get(code)?.score !== score
    const settlement = differs ? settlementOf(review, scoreFinding(code)) : null
    const override = settlement && settled(settlement, code, self)
    if (!settlement || !override) continue
    const declared = evaluation.notApplicable.get(code)
    if (settlement.outcome === 'withdrawn' && declared) {
      notApplicable.set(code, declared)
      overrides.delete(code)
    } else overrides.set(code, override)
  }
  return { ...checked, overrides, notApplicable }
}
