import type { RatioCountRule } from '../../indicator-systems/rule.ts'
import { pointsAsRatio } from '../../values/points.ts'
import { multiplyRatio, ratioOf } from '../../values/ratio.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredInOnePiece } from '../rule-outcome.ts'
import { pointsText } from '../wording.ts'

/** [S-12] 得分＝达标个数÷应有个数×分值. */
export function scoreRatioCount(rule: RatioCountRule, context: RuleContext): RuleOutcome {
  const required = context.facts.count(rule.required)
  const achieved = context.facts.count(rule.achieved)
  if (required.known && required.value === 0 && (!achieved.known || achieved.value === 0)) {
    return { state: 'undefined', finding: required.text }
  }
  if (!required.known || !achieved.known) {
    return missingOutcome([required, achieved].flatMap((fact) => (fact.known ? [] : [fact.missing])))
  }
  if (achieved.value > required.value) {
    return missingOutcome([`${achieved.text}，多于${required.text}，请核对`])
  }
  const share = ratioOf(achieved.value, required.value)
  const finding = `${required.text}，${achieved.text}`
  const weight = context.indicator.weight
  return scoredInOnePiece(
    context,
    multiplyRatio(share, pointsAsRatio(weight)),
    finding,
    (score) => `${finding}，${achieved.value}÷${required.value}×${pointsText(weight)}＝${score}`,
  )
}
