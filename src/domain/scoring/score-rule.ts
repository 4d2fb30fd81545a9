import type { Rule } from '../indicator-systems/rule.ts'
import type { RuleContext, RuleOutcome } from './rule-outcome.ts'
import { scoreBands } from './rules/bands.ts'
import { scoreChecklist } from './rules/checklist.ts'
import { scoreCompare } from './rules/compare.ts'
import { scoreDeductPerItem } from './rules/deduct-per-item.ts'
import { scoreDeductPerStep } from './rules/deduct-per-step.ts'
import { scoreLinearRate } from './rules/linear-rate.ts'
import { scoreRatioCount } from './rules/ratio-count.ts'
import { scoreStocktake } from './rules/stocktake.ts'
import { scoreWeightedCompletion } from './rules/weighted-completion.ts'
import { scoreYesNo } from './rules/yes-no.ts'

/** Rules a machine can reckon; the others are a parent's or a person's business. */
export type ComputedRule = Exclude<
  Rule,
  { readonly kind: 'sum-of-children' | 'optional-group' | 'external' | 'manual' }
>

export function scoreRule(rule: ComputedRule, context: RuleContext): RuleOutcome {
  switch (rule.kind) {
    case 'weighted-completion':
      return scoreWeightedCompletion(rule, context)
    case 'linear-rate':
      return scoreLinearRate(rule, context)
    case 'ratio-count':
      return scoreRatioCount(rule, context)
    case 'bands':
      return scoreBands(rule, context)
    case 'deduct-per-item':
      return scoreDeductPerItem(rule, context)
    case 'deduct-per-step':
      return scoreDeductPerStep(rule, context)
    case 'checklist':
      return scoreChecklist(rule, context)
    case 'yes-no':
      return scoreYesNo(rule, context)
    case 'compare':
      return scoreCompare(rule, context)
    case 'stocktake':
      return scoreStocktake(rule, context)
  }
}
