import type { WithId } from '../../evaluation/evaluation.ts'
import type { TargetCategory, TargetRecord } from '../../evaluation/records.ts'
import type { WeightedCompletionRule } from '../../indicator-systems/rule.ts'
import {
  addPoints,
  formatPoints,
  pointsAsRatio,
  pointsFromHundredths,
  pointsFromRatio,
} from '../../values/points.ts'
import type { Ratio } from '../../values/ratio.ts'
import {
  addRatio,
  compareRatio,
  divideRatio,
  minimumRatio,
  multiplyRatio,
  oneRatio,
  parseDecimal,
  subtractRatio,
  zeroRatio,
} from '../../values/ratio.ts'
import type { RuleContext, RuleLoss, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredOutcome } from '../rule-outcome.ts'
import { shareExactly } from '../share-exactly.ts'
import type { Completion } from '../target-completion.ts'
import { targetCompletion } from '../target-completion.ts'
import { decimalOf, percentText, pointsText, shortDecimal } from '../wording.ts'

const categoryLabels: Readonly<Record<TargetCategory, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
}

interface MeasuredTarget {
  readonly target: WithId<TargetRecord>
  readonly share: Ratio
  readonly completion: Completion
  /** Completion as counted, capped. */
  readonly counted: Ratio
  readonly finding: string
}

export function targetsOf(
  rule: WeightedCompletionRule,
  context: RuleContext,
): readonly WithId<TargetRecord>[] {
  return context.evaluation.targets.filter(
    (target) =>
      rule.categories.includes(target.category) &&
      (rule.subcategories.length === 0 || rule.subcategories.includes(target.subcategory)),
  )
}

/** [S-25] Empty weights mean equal shares; some empty and some filled is an omission, not a zero. */
function readShares(targets: readonly TargetRecord[]): {
  shares: readonly Ratio[]
  missing: readonly string[]
} {
  if (targets.every((target) => target.weight.trim() === '')) {
    return { shares: targets.map(() => oneRatio), missing: [] }
  }
  const missing: string[] = []
  const shares = targets.map((target) => {
    const share = parseDecimal(target.weight.trim())
    if (share && share.numerator >= 0n) return share
    missing.push(`请填写“${target.name}”的权重（其他指标已填权重）`)
    return zeroRatio
  })
  const total = shares.reduce(addRatio, zeroRatio)
  if (missing.length === 0 && total.numerator === 0n) missing.push('各指标权重合计为 0，请填写权重')
  return { shares, missing }
}

function overfulfilled(measured: readonly MeasuredTarget[], rule: WeightedCompletionRule): readonly string[] {
  const limit = decimalOf(rule.warnAbove)
  return measured.flatMap(({ target, completion, finding }) =>
    target.direction !== 'le' && completion.multiple && compareRatio(completion.multiple, limit) > 0
      ? [`“${target.name}”${finding}，为目标的 ${shortDecimal(completion.multiple)} 倍，请说明目标是否偏低`]
      : [],
  )
}

/** [S-26] 分值 per target, each score rounded by itself, as the national form prints them. */
function scoreEachTarget(
  measured: readonly MeasuredTarget[],
  label: string,
  context: RuleContext,
): RuleOutcome {
  const { weight } = context.indicator
  const given = measured.some(({ target }) => target.weight.trim() !== '')
  const total = measured.map(({ share }) => share).reduce(addRatio, zeroRatio)
  if (given && compareRatio(total, pointsAsRatio(weight)) !== 0) {
    return missingOutcome([`${label}分值合计 ${shortDecimal(total)} 分，应为 ${pointsText(weight)}，请调整`])
  }
  const weights = shareExactly(
    weight,
    measured.map(({ share }) => share),
  ).map(pointsFromHundredths)
  const step = context.system.rounding.scoreStep
  const rows = measured.map((row, index) => {
    const full = weights[index] ?? pointsFromHundredths(0)
    const score = pointsFromRatio(multiplyRatio(row.counted, pointsAsRatio(full)), step)
    return { ...row, full, score: pointsFromHundredths(Math.min(full, score)) }
  })
  const losses = rows.flatMap(({ target, full, score, finding }): RuleLoss[] =>
    full === score
      ? []
      : [
          {
            key: target.id,
            points: pointsAsRatio(pointsFromHundredths(full - score)),
            finding: `“${target.name}”${finding}，分值 ${pointsText(full)}，得 ${pointsText(score)}`,
            reason: target.reason,
          },
        ],
  )
  const terms = rows.map(({ score }) => formatPoints(score)).join('＋')
  return scoredOutcome(
    pointsAsRatio(addPoints(...rows.map(({ score }) => score))),
    losses,
    (score) => `${label} ${rows.length} 项逐项计分，${terms}＝${score}`,
  )
}

/** [S-21] Σ(完成率×权重)×分值 over the targets of the indicator's categories. */
export function scoreWeightedCompletion(rule: WeightedCompletionRule, context: RuleContext): RuleOutcome {
  const label = rule.categories.map((category) => categoryLabels[category]).join('和')
  const targets = targetsOf(rule, context)
  if (targets.length === 0) return missingOutcome([`请先在“绩效目标”中填写${label}`])
  const { shares, missing } = readShares(targets)
  const open = [...missing]
  const cap = decimalOf(rule.cap)
  const measured: MeasuredTarget[] = []
  targets.forEach((target, index) => {
    const completion = targetCompletion(target)
    if (!completion.known) open.push(completion.missing)
    else {
      const counted = minimumRatio(completion.value.rate, cap)
      const share = shares[index] ?? zeroRatio
      measured.push({ target, share, completion: completion.value, counted, finding: completion.text })
    }
  })
  const warnings = overfulfilled(measured, rule)
  if (open.length > 0) return missingOutcome(open, warnings)
  if (rule.roundEachTarget) return withWarnings(scoreEachTarget(measured, label, context), warnings)

  const weight = pointsAsRatio(context.indicator.weight)
  const total = shares.reduce(addRatio, zeroRatio)
  const average = divideRatio(
    measured.map(({ share, counted }) => multiplyRatio(share, counted)).reduce(addRatio, zeroRatio),
    total,
  )
  const { percentDecimals } = context.system.rounding
  const losses = measured.flatMap(({ target, share, counted, finding }): RuleLoss[] => {
    const points = multiplyRatio(
      multiplyRatio(divideRatio(share, total), subtractRatio(oneRatio, counted)),
      weight,
    )
    if (points.numerator <= 0n) return []
    const completed =
      target.nature === 'qualitative' ? '' : `，完成率 ${percentText(counted, percentDecimals)}`
    return [
      { key: target.id, points, finding: `“${target.name}”${finding}${completed}`, reason: target.reason },
    ]
  })
  const rate = percentText(average, percentDecimals)
  return scoredOutcome(
    multiplyRatio(average, weight),
    losses,
    (score) =>
      `${label} ${targets.length} 项，加权完成率 ${rate}，${rate}×${pointsText(context.indicator.weight)}＝${score}`,
    warnings,
  )
}

function withWarnings(outcome: RuleOutcome, warnings: readonly string[]): RuleOutcome {
  return outcome.state === 'undefined'
    ? outcome
    : { ...outcome, warnings: [...outcome.warnings, ...warnings] }
}
