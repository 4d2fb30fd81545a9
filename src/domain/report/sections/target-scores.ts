import type { WithId } from '../../evaluation/evaluation.ts'
import type { TargetRecord } from '../../evaluation/records.ts'
import type { Indicator } from '../../indicator-systems/indicator-system.ts'
import { shareExactly } from '../../scoring/share-exactly.ts'
import type { Points } from '../../values/points.ts'
import { noPoints, pointsFromHundredths, subtractPoints } from '../../values/points.ts'
import { oneRatio, parseDecimal } from '../../values/ratio.ts'
import type { ReportContext } from './blocks.ts'

type Target = WithId<TargetRecord>

export interface TargetScore {
  readonly weight: Points
  /** Null while the indicator has no score, or a person's score stands in place of the targets' own. */
  readonly score: Points | null
}

function scoredTargets(indicator: Indicator, targets: readonly Target[]): readonly Target[] {
  const { rule } = indicator
  if (rule.kind !== 'weighted-completion') return []
  return targets.filter(
    ({ category, subcategory }) =>
      rule.categories.includes(category) &&
      (rule.subcategories.length === 0 || rule.subcategories.includes(subcategory)),
  )
}

/** 分值 of each target in hundredths; null when the weights typed do not say it. */
function sharesOf(targets: readonly Target[], weight: Points): readonly number[] | null {
  if (targets.every((target) => target.weight.trim() === '')) {
    return shareExactly(
      weight,
      targets.map(() => oneRatio),
    )
  }
  const shares = targets.map((target) => parseDecimal(target.weight.trim()))
  const known = shares.filter((share) => share !== null && share.numerator >= 0n)
  const positive = known.some((share) => share !== null && share.numerator > 0n)
  return known.length === shares.length && positive
    ? shareExactly(
        weight,
        known.flatMap((share) => share ?? []),
      )
    : null
}

/** What each target weighs and earned: the loss is the one on its line of the ledger. */
export function targetScores({ evaluation, system, sheet }: ReportContext): ReadonlyMap<string, TargetScore> {
  const result = new Map<string, TargetScore>()
  for (const indicator of system.indicators) {
    const node = sheet.byCode.get(indicator.code)
    const targets = scoredTargets(indicator, evaluation.targets)
    const shares = node && targets.length > 0 ? sharesOf(targets, node.effectiveWeight) : null
    if (!node || !shares) continue
    targets.forEach((target, index) => {
      const weight = pointsFromHundredths(shares[index] ?? 0)
      const lost = node.deductions.find(({ key }) => key === `rule-${target.id}`)?.points ?? noPoints
      const own = node.basis === 'rule' && node.score !== null
      result.set(target.id, { weight, score: own ? subtractPoints(weight, lost) : null })
    })
  }
  return result
}
