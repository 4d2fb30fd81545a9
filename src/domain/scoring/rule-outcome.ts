import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'
import { pointsAsRatio } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'
import { maximumRatio, minimumRatio, subtractRatio, zeroRatio } from '../values/ratio.ts'
import type { FactBook } from './fact-book.ts'

/** What every rule sees. Rules reckon on the weight the system states; a shared-out weight is scaled afterwards [S-04]. */
export interface RuleContext {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly indicator: Indicator
  readonly facts: FactBook
}

/** One loss as the rule finds it, exact and in whole points. */
export interface RuleLoss {
  /** Stable key of its ledger line, without the prefix `rule-`. */
  readonly key: string
  readonly points: Ratio
  readonly finding: string
  /** What a person already gave as reason elsewhere (a missed target's own reason). */
  readonly reason?: string
}

export type RuleOutcome =
  | {
      readonly state: 'scored'
      /** Exact, in whole points, between 0 and the stated weight. */
      readonly earned: Ratio
      readonly losses: readonly RuleLoss[]
      /** The reckoning as a sentence that ends in the score handed in: `…＝0.5 分` or `…，得 1 分`. */
      readonly sentence: (score: string) => string
      readonly warnings: readonly string[]
    }
  | { readonly state: 'missing'; readonly missing: readonly string[]; readonly warnings: readonly string[] }
  /** A zero denominator: the indicator's not-applicable policy decides [S-06]. */
  | { readonly state: 'undefined'; readonly finding: string }

export function missingOutcome(missing: readonly string[], warnings: readonly string[] = []): RuleOutcome {
  return { state: 'missing', missing, warnings }
}

export function scoredOutcome(
  earned: Ratio,
  losses: readonly RuleLoss[],
  sentence: (score: string) => string,
  warnings: readonly string[] = [],
): RuleOutcome {
  return { state: 'scored', earned, losses, sentence, warnings }
}

/** For rules that lose in one piece: the loss is what the weight lacks. */
export function scoredInOnePiece(
  context: RuleContext,
  earned: Ratio,
  finding: string,
  sentence: (score: string) => string,
): RuleOutcome {
  const weight = pointsAsRatio(context.indicator.weight)
  const kept = maximumRatio(zeroRatio, minimumRatio(earned, weight))
  const loss = subtractRatio(weight, kept)
  const losses = loss.numerator === 0n ? [] : [{ key: context.indicator.rule.kind, points: loss, finding }]
  return scoredOutcome(kept, losses, sentence)
}

export function scoredAtPoints(
  context: RuleContext,
  points: Points,
  finding: string,
  sentence: (score: string) => string,
): RuleOutcome {
  return scoredInOnePiece(context, pointsAsRatio(points), finding, sentence)
}
