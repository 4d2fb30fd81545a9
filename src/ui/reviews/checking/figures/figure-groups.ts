import type { Indicator } from '../../../../domain/indicator-systems/indicator-system.ts'
import { factsBehind } from '../../../../domain/review/touched.ts'

/** Facts that stand together: an item of a checklist with its dates, or what the rule asks for. */
export interface FigureGroup {
  /** What the item asks; empty where the facts speak for themselves. */
  readonly label: string
  readonly facts: readonly string[]
}

export function figureGroups(indicator: Indicator): readonly FigureGroup[] {
  const { rule } = indicator
  if (rule.kind !== 'checklist') {
    const facts = factsBehind(indicator)
    return facts.length > 0 ? [{ label: '', facts }] : []
  }
  return rule.items.map(({ label, fact, deadline }) => ({
    label,
    facts: deadline ? [deadline.from, deadline.to, fact] : [fact],
  }))
}
