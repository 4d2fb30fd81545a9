import type { YesNoRule } from '../../indicator-systems/rule.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredAtPoints } from '../rule-outcome.ts'

/** [S-18] One answer, one of two scores. */
export function scoreYesNo(rule: YesNoRule, context: RuleContext): RuleOutcome {
  const answer = context.facts.yesNo(rule.fact)
  if (!answer.known) return missingOutcome([answer.missing])
  const points = answer.value ? rule.yes : rule.no
  return scoredAtPoints(context, points, answer.text, (score) => `${answer.text}，得 ${score}`)
}
