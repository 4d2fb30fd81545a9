import type { FigureReference, Rule } from '../../domain/indicator-systems/rule.ts'

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
