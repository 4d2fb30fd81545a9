import type { Points } from '../../values/points.ts'
import { addPoints, noPoints } from '../../values/points.ts'
import { compareRatio, oneRatio, parseDecimal, zeroRatio } from '../../values/ratio.ts'
import type { Indicator } from '../indicator-system.ts'
import type { LintFinding } from './finding.ts'
import { indicatorFinding, pointsText } from './finding.ts'

/** The best outcome is the weight, no outcome is above it. */
function lintOutcomes(indicator: Indicator, outcomes: readonly Points[]): readonly LintFinding[] {
  const { weight } = indicator
  const above = outcomes.filter((points) => points > weight)
  if (above.length > 0) {
    const list = above.map(pointsText).join('、')
    return [
      indicatorFinding('points-above-weight', indicator, `规则给出 ${list}，超过分值 ${pointsText(weight)}`),
    ]
  }
  const best = outcomes.reduce((most, points) => (points > most ? points : most), noPoints)
  if (best === weight) return []
  const message = `规则最多给出 ${pointsText(best)}，达不到分值 ${pointsText(weight)}`
  return [indicatorFinding('best-below-weight', indicator, message)]
}

function lintDeduction(indicator: Indicator, size: Points, floor: Points): readonly LintFinding[] {
  const findings: LintFinding[] = []
  if (size === 0) findings.push(indicatorFinding('deduction-size', indicator, '每次扣分须大于 0'))
  if (size > indicator.weight) {
    const message = `每次扣 ${pointsText(size)}，超过分值 ${pointsText(indicator.weight)}`
    findings.push(indicatorFinding('points-above-weight', indicator, message))
  }
  if (floor >= indicator.weight) {
    const message = `保底 ${pointsText(floor)}，不低于分值 ${pointsText(indicator.weight)}，永远不会扣分`
    findings.push(indicatorFinding('deduction-size', indicator, message))
  }
  return findings
}

function lintCap(indicator: Indicator, cap: string): readonly LintFinding[] {
  const value = parseDecimal(cap)
  if (value && compareRatio(value, oneRatio) === 0) return []
  return [indicatorFinding('cap-not-full', indicator, `完成率上限 ${cap} 应为 1，否则满分不等于分值`)]
}

function lintStep(indicator: Indicator, step: string): readonly LintFinding[] {
  const value = parseDecimal(step)
  if (value && compareRatio(value, zeroRatio) > 0) return []
  return [indicatorFinding('deduction-size', indicator, `每档幅度 ${step} 须大于 0`)]
}

function lintChecklist(indicator: Indicator): readonly LintFinding[] {
  if (indicator.rule.kind !== 'checklist') return []
  const { items } = indicator.rule
  const ids = items.map((item) => item.id)
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
  const findings = repeated.map((id) => indicatorFinding('checklist-items', indicator, `清单项 ${id} 重复`))
  const sum = addPoints(...items.map((item) => item.points))
  if (sum !== indicator.weight) {
    const terms = items.map((item) => pointsText(item.points)).join('＋')
    const message = `清单分值合计 ${terms || '0 分'}＝${pointsText(sum)}，应为 ${pointsText(indicator.weight)}`
    findings.push(indicatorFinding('checklist-sum', indicator, message))
  }
  return findings
}

/** Full marks are reachable and nothing exceeds them, whatever the rule kind. */
export function lintPoints(indicator: Indicator): readonly LintFinding[] {
  const { rule } = indicator
  switch (rule.kind) {
    case 'bands':
      return lintOutcomes(
        indicator,
        rule.bands.map((band) => band.points),
      )
    case 'yes-no':
      return lintOutcomes(indicator, [rule.yes, rule.no])
    case 'compare':
      return lintOutcomes(indicator, [rule.pass, rule.fail])
    case 'deduct-per-item':
      return lintDeduction(indicator, rule.each, rule.floor)
    case 'deduct-per-step':
      return [...lintDeduction(indicator, rule.perStep, rule.floor), ...lintStep(indicator, rule.step)]
    case 'checklist':
      return lintChecklist(indicator)
    case 'linear-rate':
      return lintCap(indicator, rule.cap)
    case 'weighted-completion': {
      const cap = lintCap(indicator, rule.cap)
      if (rule.categories.length > 0) return cap
      return [
        ...cap,
        indicatorFinding('targets-categories', indicator, '没有指明取哪类绩效目标（categories）'),
      ]
    }
    case 'stocktake': {
      const partial = parseDecimal(rule.partial)
      if (partial && compareRatio(partial, zeroRatio) >= 0 && compareRatio(partial, oneRatio) <= 0) return []
      return [
        indicatorFinding(
          'partial-share',
          indicator,
          `差异未处理时的得分比例 ${rule.partial} 应在 0 至 1 之间`,
        ),
      ]
    }
    default:
      return []
  }
}
