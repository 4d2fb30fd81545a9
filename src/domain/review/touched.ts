import type { Evaluation } from '../evaluation/evaluation.ts'
import type { WithId } from '../evaluation/evaluation.ts'
import type { TargetRecord } from '../evaluation/records.ts'
import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import { factsOfRule } from '../indicator-systems/rule-facts.ts'
import type { CheckedTargetRecord } from './records.ts'
import type { Review } from './review.ts'

/** Every fact an indicator's score rests on, dates of its deadlines too. */
export function factsBehind({ rule }: Indicator): readonly string[] {
  if (rule.kind !== 'checklist') return factsOfRule(rule)
  return rule.items.flatMap(({ fact, deadline }) => (deadline ? [fact, deadline.from, deadline.to] : [fact]))
}

export function targetFeeds({ rule }: Indicator, target: TargetRecord): boolean {
  if (rule.kind !== 'weighted-completion') return false
  const { categories, subcategories } = rule
  return (
    categories.includes(target.category) &&
    (subcategories.length === 0 || subcategories.includes(target.subcategory))
  )
}

/** Facts the reviewer found otherwise than claimed; one confirmed as it was changes nothing. */
export function changedFacts({ facts }: Review, evaluation: Evaluation): readonly string[] {
  return [...facts].filter(([id, { value }]) => value !== evaluation.facts.get(id)).map(([id]) => id)
}

function differs(checked: CheckedTargetRecord, claimed: TargetRecord): boolean {
  return (
    checked.actual !== claimed.actual ||
    checked.band !== claimed.band ||
    checked.bandPercent !== claimed.bandPercent
  )
}

/** Targets whose result the reviewer found otherwise than claimed. */
export function changedTargets({ targets }: Review, evaluation: Evaluation): readonly WithId<TargetRecord>[] {
  return evaluation.targets.filter((target) => {
    const checked = targets.get(target.id)
    return checked !== undefined && differs(checked, target)
  })
}

/** Codes of the indicators whose figures the reviewer found otherwise than claimed. */
export function touchedCodes(
  review: Review,
  evaluation: Evaluation,
  { indicators }: IndicatorSystem,
): ReadonlySet<string> {
  const facts = new Set(changedFacts(review, evaluation))
  const targets = changedTargets(review, evaluation)
  return new Set(
    indicators
      .filter(
        (indicator) =>
          factsBehind(indicator).some((fact) => facts.has(fact)) ||
          targets.some((target) => targetFeeds(indicator, target)),
      )
      .map(({ code }) => code),
  )
}
