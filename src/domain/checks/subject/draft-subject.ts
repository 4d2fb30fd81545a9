import type { NodeScore } from '../../scoring/score-sheet.ts'
import type { Points } from '../../values/points.ts'
import { oneRatio } from '../../values/ratio.ts'
import type { CheckPlace } from '../check.ts'
import type { CheckSubject, DraftSide } from './check-subject.ts'
import type { Claim, IndicatorClaims } from './claim.ts'
import { draftText } from './draft-text.ts'
import { recordAmounts, recordCounts, recordRates } from './record-amounts.ts'
import { textIndicators } from './report-subject.ts'
import { textClaims } from './text-claims.ts'

function levelOf(level: number): IndicatorClaims['level'] {
  return level === 1 || level === 2 || level === 3 ? level : null
}

function placeOf({ leaf, code }: NodeScore): CheckPlace {
  return { kind: 'page', section: 'scoring', path: leaf ? `scoring/${code}` : 'scoring' }
}

/** What the sheet says of an indicator, and what hand-written text says of the same name. */
function claimsOf(
  node: NodeScore,
  parent: string | null,
  said: IndicatorClaims | undefined,
): IndicatorClaims {
  const points = (value: Points | null): readonly Claim<Points>[] =>
    value === null ? [] : [{ value, step: oneRatio, place: placeOf(node) }]
  return {
    name: node.name,
    level: levelOf(node.level),
    parent,
    weights: [...points(node.effectiveWeight), ...(said?.weights ?? [])],
    scores: [...points(node.complete ? node.score : null), ...(said?.scores ?? [])],
    rates: said?.rates ?? [],
    deductions: said?.deductions ?? [],
  }
}

/** An evaluation as its records say, with the text that a person wrote. */
export function draftSubject(draft: DraftSide): CheckSubject {
  const { evaluation, system, sheet } = draft
  const text = draftText(draft)
  const said = text ? textIndicators(text) : { indicators: [], totals: [] }
  const claims = text ? textClaims(text, evaluation.fiscalYear) : { amounts: [], rates: [], counts: [] }
  const parents = new Map(system.indicators.map(({ code, parent }) => [code, parent]))
  const nameOf = (code: string | null | undefined): string | null =>
    code ? (sheet.byCode.get(code)?.name ?? null) : null
  const total: readonly Claim<Points>[] = sheet.complete
    ? [{ value: sheet.total, step: oneRatio, place: { kind: 'page', section: 'scoring', path: 'scoring' } }]
    : []
  return {
    draft,
    text,
    fiscalYear: evaluation.fiscalYear,
    gradeBands: system.gradeBands,
    indicators: sheet.nodes.map((node) =>
      claimsOf(
        node,
        nameOf(parents.get(node.code)),
        said.indicators.find(({ name }) => name === node.name),
      ),
    ),
    totals: [...total, ...said.totals],
    amounts: [...recordAmounts(evaluation), ...claims.amounts],
    rates: [...recordRates(evaluation), ...claims.rates],
    counts: [...recordCounts(evaluation), ...claims.counts],
  }
}
