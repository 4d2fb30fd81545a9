import type { NodeScore } from '../../scoring/score-sheet.ts'
import type { Points } from '../../values/points.ts'
import { oneRatio } from '../../values/ratio.ts'
import type { CheckPlace } from '../check.ts'
import type { CheckSubject, DraftSide } from './check-subject.ts'
import type { Claim, IndicatorClaims } from './claim.ts'

function levelOf(level: number): IndicatorClaims['level'] {
  return level === 1 || level === 2 || level === 3 ? level : null
}

function claimsOf(node: NodeScore, parent: string | null): IndicatorClaims {
  const place: CheckPlace = {
    kind: 'page',
    section: 'scoring',
    path: node.leaf ? `scoring/${node.code}` : 'scoring',
  }
  const points = (value: Points | null): readonly Claim<Points>[] =>
    value === null ? [] : [{ value, step: oneRatio, place }]
  return {
    name: node.name,
    level: levelOf(node.level),
    parent,
    weights: points(node.effectiveWeight),
    scores: points(node.score),
  }
}

/** An evaluation as its records say. */
export function draftSubject(draft: DraftSide): CheckSubject {
  const parents = new Map(draft.system.indicators.map(({ code, parent }) => [code, parent]))
  const nameOf = (code: string | null | undefined): string | null =>
    code ? (draft.sheet.byCode.get(code)?.name ?? null) : null
  return {
    draft,
    indicators: draft.sheet.nodes.map((node) => claimsOf(node, nameOf(parents.get(node.code)))),
  }
}
