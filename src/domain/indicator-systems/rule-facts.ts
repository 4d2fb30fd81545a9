import type { IndicatorSystem } from './indicator-system.ts'
import type { Rule } from './rule.ts'

/** The facts a person types for a rule, in the order they read on the card; checklists show their own rows. */
export function ruleFacts(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'ratio-count':
      return [rule.required, rule.achieved]
    case 'deduct-per-item':
      return [rule.count]
    case 'linear-rate':
    case 'bands':
    case 'deduct-per-step':
      return rule.figure.facts
    case 'yes-no':
      return [rule.fact]
    case 'compare':
      return [rule.left, rule.right]
    case 'stocktake':
      return [rule.completed, rule.openDifferences]
    default:
      return []
  }
}

/** Every fact a rule rests on, those of a checklist too. */
export function factsOfRule(rule: Rule): readonly string[] {
  return rule.kind === 'checklist' ? rule.items.map(({ fact }) => fact) : ruleFacts(rule)
}

/** Indicators whose score rests on a fact that a stocktake can fill. */
export function indicatorsOfStocktakes({ facts, indicators }: IndicatorSystem): readonly string[] {
  const filled = new Set(facts.filter(({ stocktake }) => stocktake !== undefined).map(({ id }) => id))
  return indicators
    .filter(({ rule }) => factsOfRule(rule).some((fact) => filled.has(fact)))
    .map(({ code }) => code)
}
