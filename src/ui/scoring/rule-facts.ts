import type { FigureReference, Rule } from '../../domain/indicator-systems/rule.ts'

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

/** The figure a rule reads from elsewhere in the evaluation, when it reads one. */
export function ruleFigure(rule: Rule): FigureReference | null {
  return rule.kind === 'linear-rate' || rule.kind === 'bands' || rule.kind === 'deduct-per-step'
    ? rule.figure
    : null
}

/** Figures that come from the funds table: the card sums it up and leads there. */
export function readsFunds(rule: Rule): boolean {
  const figure = ruleFigure(rule)
  return figure?.name === 'expenditure-rate' || figure?.name === 'adjustment-rate'
}
