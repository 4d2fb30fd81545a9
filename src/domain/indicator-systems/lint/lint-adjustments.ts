import { compareRatio, oneRatio, parseDecimal } from '../../values/ratio.ts'
import type { AdjustmentEffect, IndicatorSystem } from '../indicator-system.ts'
import type { LintFinding } from './finding.ts'
import { systemFinding } from './finding.ts'
import type { Facts } from './lint-facts.ts'
import { figureProblems } from './lint-facts.ts'

function capProblems(effect: Extract<AdjustmentEffect, { kind: 'cap-total' }>): readonly string[] {
  if (effect.steps.length === 0) return ['没有封顶档次']
  return effect.steps.flatMap((step, index) => {
    const problems: string[] = []
    const before = effect.steps[index - 1]
    const [low, high] = [before && parseDecimal(before.below), parseDecimal(step.below)]
    if (before && low && high && (compareRatio(low, high) >= 0 || before.cap >= step.cap)) {
      problems.push(`封顶档次须从低到高排列，封顶分随之升高（${before.below}、${step.below}）`)
    }
    if (step.cap > 100_00) problems.push('封顶分超过 100 分')
    return problems
  })
}

function penaltyProblems(
  effect: Extract<AdjustmentEffect, { kind: 'penalty-per-target' }>,
): readonly string[] {
  const beyond = parseDecimal(effect.beyond)
  const problems: string[] = []
  if (!beyond || compareRatio(beyond, oneRatio) <= 0) problems.push(`偏离倍数 ${effect.beyond} 须大于 1`)
  if (effect.points === 0) problems.push('每项减分须大于 0')
  return problems
}

/** Caps and penalties: figures known, steps in order, every one of them able to bite. */
export function lintAdjustments(system: IndicatorSystem, facts: Facts): readonly LintFinding[] {
  const ids = system.adjustments.map((adjustment) => adjustment.id)
  return system.adjustments.flatMap((adjustment, index) => {
    const { effect } = adjustment
    const name = `调整项“${adjustment.name}”`
    const findings =
      effect.kind === 'cap-total'
        ? figureProblems(effect.figure, facts).map(({ code, message }) =>
            systemFinding(code, `${name}：${message}`),
          )
        : []
    const problems = effect.kind === 'cap-total' ? capProblems(effect) : penaltyProblems(effect)
    findings.push(...problems.map((problem) => systemFinding('adjustment-effect', `${name}：${problem}`)))
    if (ids.indexOf(adjustment.id) < index) {
      findings.push(systemFinding('duplicate-adjustment', `${name}：代码 ${adjustment.id} 重复`))
    }
    return findings
  })
}
