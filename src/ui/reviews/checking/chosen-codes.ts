import type { IndicatorSystem } from '../../../domain/indicator-systems/indicator-system.ts'
import type { Review } from '../../../domain/review/review.ts'

/** The indicators that a person scores, in official order. */
export function leafCodes({ indicators }: IndicatorSystem): readonly string[] {
  const parents = new Set(indicators.map(({ parent }) => parent))
  return indicators.map(({ code }) => code).filter((code) => !parents.has(code))
}

/** What the plan chose, in official order; without a plan every indicator is looked at. */
export function chosenCodes({ plan }: Review, system: IndicatorSystem): readonly string[] {
  const leaves = leafCodes(system)
  if (!plan) return leaves
  const chosen = new Set(plan.codes)
  return leaves.filter((code) => chosen.has(code))
}
