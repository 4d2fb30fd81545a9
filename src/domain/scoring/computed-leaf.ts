import {
  noPoints,
  pointsAsRatio,
  pointsFromHundredths,
  pointsFromRatio,
  subtractPoints,
} from '../values/points.ts'
import { compareRatio, multiplyRatio, ratioOf } from '../values/ratio.ts'
import type { LeafContext, LeafResult } from './leaf-result.ts'
import { unscored } from './leaf-result.ts'
import type { FoundLine } from './ledger-lines.ts'
import { personLines, ruleLine } from './ledger-lines.ts'
import type { RuleOutcome } from './rule-outcome.ts'
import type { ComputedRule } from './score-rule.ts'
import { scoreRule } from './score-rule.ts'
import { shareExactly } from './share-exactly.ts'
import { pointsText } from './wording.ts'

type Scored = Extract<RuleOutcome, { readonly state: 'scored' }>

const ownLinesIgnored = '本指标按规则计分，自行添加的扣分未计入；确需调整的，请更正得分并说明理由'

/** [S-06] A rate without a denominator takes the not-applicable policy, or asks. */
function scoreUndefined(finding: string, leaf: LeafContext): LeafResult {
  const { weight } = leaf.effective
  switch (leaf.indicator.notApplicable) {
    case 'full':
      return {
        basis: 'not-applicable',
        score: weight,
        lines: [],
        why: `${finding}，本年度不适用，按规定得满分 ${pointsText(weight)}`,
        missing: [],
        warnings: [],
      }
    case 'zero':
      return {
        basis: 'not-applicable',
        score: noPoints,
        lines: weight === 0 ? [] : [ruleLine('not-applicable', weight, finding)],
        why: `${finding}，本年度不适用，按规定得 0 分`,
        missing: [],
        warnings: [],
      }
    case 'redistribute':
      return unscored('rule', [`${finding}：如确无此事项，请声明不适用，分值由同级指标分摊`])
    case 'forbidden':
      return unscored('rule', [`${finding}：无法计分，请核对数据，或更正得分并说明理由`])
  }
}

/** [S-02] Rounded half-up once; [S-03] the lines share the rounded loss exactly. */
function settle(outcome: Scored, leaf: LeafContext): LeafResult {
  const { indicator, effective, system } = leaf
  const stated = pointsAsRatio(indicator.weight)
  const exact = multiplyRatio(outcome.earned, ratioOf(effective.weight, indicator.weight))
  const full = compareRatio(outcome.earned, stated) === 0
  const step = system.rounding.scoreStep
  const score = full
    ? effective.weight
    : pointsFromHundredths(Math.min(effective.weight, pointsFromRatio(exact, step)))
  const parts = shareExactly(
    subtractPoints(effective.weight, score),
    outcome.losses.map((loss) => loss.points),
  )
  const lines = outcome.losses.flatMap((loss, index): FoundLine[] => {
    const points = pointsFromHundredths(parts[index] ?? 0)
    return points === 0 ? [] : [ruleLine(loss.key, points, loss.finding, loss.reason)]
  })
  const base = pointsText(full ? indicator.weight : pointsFromRatio(outcome.earned, step))
  const shared =
    effective.weight === indicator.weight
      ? ''
      : `；分值由 ${pointsText(indicator.weight)}分摊调整为 ${pointsText(effective.weight)}，折算 ${pointsText(score)}`
  return {
    basis: 'rule',
    score,
    lines,
    why: `${outcome.sentence(base)}${shared}`,
    missing: [],
    warnings: outcome.warnings,
  }
}

function reckon(rule: ComputedRule, leaf: LeafContext): LeafResult {
  const outcome = scoreRule(rule, leaf)
  switch (outcome.state) {
    case 'missing':
      return unscored('rule', outcome.missing, outcome.warnings)
    case 'undefined':
      return scoreUndefined(outcome.finding, leaf)
    case 'scored':
      return settle(outcome, leaf)
  }
}

export function scoreComputedLeaf(rule: ComputedRule, leaf: LeafContext): LeafResult {
  const result = reckon(rule, leaf)
  const own = personLines(leaf.ledger)
  if (own.lines.length === 0 || leaf.evaluation.overrides.has(leaf.indicator.code)) return result
  return { ...result, warnings: [...result.warnings, ownLinesIgnored] }
}
