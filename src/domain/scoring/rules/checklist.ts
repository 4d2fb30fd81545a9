import type { ChecklistItem, ChecklistRule } from '../../indicator-systems/rule.ts'
import { naturalDaysBetween } from '../../values/iso-date.ts'
import { addPoints, pointsAsRatio } from '../../values/points.ts'
import type { Reading } from '../fact-book.ts'
import { missing } from '../fact-book.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredOutcome } from '../rule-outcome.ts'
import { pointsText } from '../wording.ts'

/** [S-17] Two filled dates answer an item by counting natural days; the day after `from` is the first. */
function readItem(item: ChecklistItem, { facts }: RuleContext): Reading<boolean> {
  const { deadline } = item
  if (!deadline || !facts.isFilled(deadline.from) || !facts.isFilled(deadline.to))
    return facts.yesNo(item.fact)
  const from = facts.date(deadline.from)
  const to = facts.date(deadline.to)
  if (!from.known) return from
  if (!to.known) return to
  const days = naturalDaysBetween(from.value, to.value)
  if (days < 0) return missing(`${to.text}，早于${from.text}，请核对`)
  const text = `${from.text}，${to.text}，相隔 ${days} 日，限 ${deadline.days} 日`
  return { known: true, value: days <= deadline.days, text }
}

/** [S-16] Each item met gives its points; each item missed is one ledger line. */
export function scoreChecklist(rule: ChecklistRule, context: RuleContext): RuleOutcome {
  const answers = rule.items.map((item) => ({ item, reading: readItem(item, context) }))
  const open = answers.flatMap(({ reading }) => (reading.known ? [] : [reading.missing]))
  if (open.length > 0) return missingOutcome(open)
  const met = answers.filter(({ reading }) => reading.known && reading.value)
  const missed = answers.filter(({ reading }) => reading.known && !reading.value)
  const earned = addPoints(...met.map(({ item }) => item.points))
  const list = missed.map(({ item }) => `“${item.label}”（${pointsText(item.points)}）`).join('、')
  const reckoning =
    missed.length === 0
      ? `${rule.items.length} 项全部符合`
      : `${rule.items.length} 项中 ${met.length} 项符合，不符合${list}`
  return scoredOutcome(
    pointsAsRatio(earned),
    missed.map(({ item, reading }) => ({
      key: item.id,
      points: pointsAsRatio(item.points),
      finding:
        item.deadline && reading.known ? `不符合“${item.label}”：${reading.text}` : `不符合“${item.label}”`,
    })),
    (score) => `${reckoning}，得 ${score}`,
  )
}
