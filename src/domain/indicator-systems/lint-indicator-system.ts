import type { IndicatorSystem } from './indicator-system.ts'
import type { LintFinding } from './lint/finding.ts'
import { lintAdjustments } from './lint/lint-adjustments.ts'
import { lintBands } from './lint/lint-bands.ts'
import { lintRuleFacts, lintStocktakeFigures } from './lint/lint-facts.ts'
import { lintGrades } from './lint/lint-grades.ts'
import { lintNames } from './lint/lint-names.ts'
import { lintPoints } from './lint/lint-points.ts'
import { lintTree } from './lint/lint-tree.ts'

export type { LintFinding } from './lint/finding.ts'

/** Everything that keeps a well-formed system from holding together; nothing is scored with one that has findings. */
export function lintIndicatorSystem(system: IndicatorSystem): readonly LintFinding[] {
  const facts = new Map(system.facts.map((fact) => [fact.id, fact]))
  return [
    ...lintNames(system),
    ...lintGrades(system),
    ...lintTree(system),
    ...lintStocktakeFigures(system.facts),
    ...system.indicators.flatMap((indicator) => [
      ...lintRuleFacts(indicator, facts),
      ...lintPoints(indicator),
      ...(indicator.rule.kind === 'bands' ? lintBands(indicator.rule, indicator) : []),
    ]),
    ...lintAdjustments(system, facts),
  ]
}
