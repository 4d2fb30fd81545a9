import type { StocktakeRule } from '../../indicator-systems/rule.ts'
import { pointsAsRatio } from '../../values/points.ts'
import { multiplyRatio, zeroRatio } from '../../values/ratio.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredInOnePiece } from '../rule-outcome.ts'
import { decimalOf, thresholdText } from '../wording.ts'

/** [S-20] No full stocktake in the year scores 0; one with open differences scores its part; otherwise full. */
export function scoreStocktake(rule: StocktakeRule, context: RuleContext): RuleOutcome {
  const weight = pointsAsRatio(context.indicator.weight)
  const completed = context.facts.yesNo(rule.completed)
  if (!completed.known) return missingOutcome([completed.missing])
  if (!completed.value) {
    return scoredInOnePiece(context, zeroRatio, completed.text, (score) => `${completed.text}，得 ${score}`)
  }
  const open = context.facts.count(rule.openDifferences)
  if (!open.known) return missingOutcome([open.missing])
  const finding = `${completed.text}，${open.text}`
  if (open.value === 0)
    return scoredInOnePiece(context, weight, finding, (score) => `${finding}，得 ${score}`)
  const partial = decimalOf(rule.partial)
  return scoredInOnePiece(
    context,
    multiplyRatio(partial, weight),
    finding,
    (score) => `${finding}，按分值的 ${thresholdText(partial)} 计，得 ${score}`,
  )
}
