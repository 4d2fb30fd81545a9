import type { Points } from '../values/points.ts'
import type { Ratio } from '../values/ratio.ts'
import type { CheckPlace, ComparedFigure } from './check.ts'
import type { AmountClaim, Claim, CountClaim, RateClaim } from './subject/claim.ts'
import { amountLabel, countLabel, rateLabel } from './wording/labels.ts'
import { figureText } from './wording/figure-text.ts'

/** Claims as a finding shows them. */
export function amountFigure({ what, source, value, place }: AmountClaim): ComparedFigure {
  return { label: amountLabel(what, source), value: { kind: 'money', value }, place }
}

export function pointsFigure(label: string, { value, place }: Claim<Points>): ComparedFigure {
  return { label, value: { kind: 'points', value }, place }
}

export function rateFigure({ what, source, value, place }: RateClaim): ComparedFigure {
  return { label: rateLabel(what, source), value: { kind: 'percent', value }, place }
}

export function countFigure({ what, value, classifier, place }: CountClaim): ComparedFigure {
  return { label: countLabel(what), value: { kind: 'count', value, unit: classifier }, place }
}

/** What was reckoned stands nowhere. */
export function reckoned(label: string, value: ComparedFigure['value']): ComparedFigure {
  return { label, value, place: null }
}

export function percentOf(value: Ratio): ComparedFigure['value'] {
  return { kind: 'percent', value }
}

export function textOf(figure: ComparedFigure): string {
  return figureText(figure.value)
}

/** Places of figures, each once, where there are any. */
export function placesOf(figures: readonly ComparedFigure[], fallback?: CheckPlace): readonly CheckPlace[] {
  const places = new Map<string, CheckPlace>()
  for (const { place } of figures) if (place) places.set(JSON.stringify(place), place)
  if (places.size === 0 && fallback) return [fallback]
  return [...places.values()]
}
