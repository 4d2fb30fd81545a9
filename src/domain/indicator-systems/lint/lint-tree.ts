import { addPoints, pointsFromHundredths } from '../../values/points.ts'
import type { Indicator, IndicatorSystem } from '../indicator-system.ts'
import type { LintFinding } from './finding.ts'
import { indicatorFinding, pointsText, systemFinding } from './finding.ts'

const hundred = pointsFromHundredths(100_00)

function lintPlace(
  indicator: Indicator,
  before: ReadonlySet<string>,
  all: ReadonlySet<string>,
): LintFinding[] {
  const findings: LintFinding[] = []
  if (before.has(indicator.code)) {
    findings.push(indicatorFinding('duplicate-code', indicator, '指标代码重复'))
  }
  if (indicator.parent === null || before.has(indicator.parent)) return findings
  const finding =
    all.has(indicator.parent) && indicator.parent !== indicator.code
      ? indicatorFinding('parent-order', indicator, `上级指标 ${indicator.parent} 须排在本指标之前`)
      : indicatorFinding('parent-unknown', indicator, `上级指标 ${indicator.parent} 不存在`)
  return [...findings, finding]
}

function lintSum(parent: Indicator, children: readonly Indicator[]): LintFinding[] {
  const sum = addPoints(...children.map((child) => child.weight))
  if (sum === parent.weight) return []
  const terms = children.map((child) => pointsText(child.weight)).join('＋')
  const message = `分值 ${pointsText(parent.weight)}，下级指标分值合计 ${terms}＝${pointsText(sum)}，两者不等`
  return [indicatorFinding('children-sum', parent, message)]
}

function lintRole(indicator: Indicator, isParent: boolean): LintFinding[] {
  const sums = indicator.rule.kind === 'sum-of-children' || indicator.rule.kind === 'optional-group'
  if (isParent === sums) return []
  return isParent
    ? [
        indicatorFinding(
          'parent-rule',
          indicator,
          '有下级指标，计分规则须为 sum-of-children 或 optional-group',
        ),
      ]
    : [indicatorFinding('leaf-rule', indicator, '没有下级指标，须有自己的计分规则')]
}

/** Codes, order, sums and who may sum. */
export function lintTree(system: IndicatorSystem): readonly LintFinding[] {
  const all = new Set(system.indicators.map((indicator) => indicator.code))
  const before = new Set<string>()
  const findings: LintFinding[] = []
  for (const indicator of system.indicators) {
    const children = system.indicators.filter(
      (other) => other.parent === indicator.code && other !== indicator,
    )
    findings.push(...lintPlace(indicator, before, all), ...lintRole(indicator, children.length > 0))
    if (indicator.weight === 0) findings.push(indicatorFinding('weight-zero', indicator, '分值须大于 0'))
    if (children.length > 0) findings.push(...lintSum(indicator, children))
    before.add(indicator.code)
  }
  const roots = system.indicators.filter((indicator) => indicator.parent === null)
  const total = addPoints(...roots.map((root) => root.weight))
  if (total !== hundred) {
    const terms = roots.map((root) => `“${root.name}”${pointsText(root.weight)}`).join('＋')
    findings.push(
      systemFinding('roots-sum', `一级指标分值合计 ${terms || '0 分'}＝${pointsText(total)}，应为 100 分`),
    )
  }
  return findings
}
