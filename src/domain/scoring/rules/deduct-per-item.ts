import type { DeductPerItemRule } from '../../indicator-systems/rule.ts'
import { pointsAsRatio, pointsFromHundredths } from '../../values/points.ts'
import type { RuleContext, RuleLoss, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredOutcome } from '../rule-outcome.ts'
import { pointsText } from '../wording.ts'

/** [S-14] 每发生一项扣若干分，扣完为止: one ledger line per item until nothing is left to lose. */
export function scoreDeductPerItem(rule: DeductPerItemRule, context: RuleContext): RuleOutcome {
  const count = context.facts.count(rule.count)
  if (!count.known) return missingOutcome([count.missing])
  const { weight } = context.indicator
  const most = weight - rule.floor
  const lost = Math.min(most, count.value * rule.each)
  const losses: RuleLoss[] = []
  for (let taken = 0; taken < lost; taken += rule.each) {
    const points = pointsFromHundredths(Math.min(rule.each, lost - taken))
    const number = losses.length + 1
    losses.push({
      key: String(number),
      points: pointsAsRatio(points),
      finding: `第 ${number} ${rule.itemLabel}`,
    })
  }
  const each = `每${rule.itemLabel}扣 ${pointsText(rule.each)}`
  const total = `扣 ${pointsText(pointsFromHundredths(lost))}`
  const exhausted = count.value * rule.each > most ? '（扣完为止）' : ''
  const reckoning = count.value === 0 ? '不扣分' : `${each}，共${total}${exhausted}`
  return scoredOutcome(
    pointsAsRatio(pointsFromHundredths(weight - lost)),
    losses,
    (score) => `${count.value} ${rule.itemLabel}，${reckoning}，得 ${score}`,
  )
}
