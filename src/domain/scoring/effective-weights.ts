import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Indicator, NotApplicablePolicy } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'
import { addPoints, noPoints, pointsAsRatio, pointsFromHundredths } from '../values/points.ts'
import type { IndicatorTree } from './indicator-tree.ts'
import { shareExactly } from './share-exactly.ts'

export interface Declaration {
  readonly policy: Exclude<NotApplicablePolicy, 'forbidden'>
  readonly reason: string
}

export interface EffectiveWeight {
  readonly weight: Points
  /** Null when the indicator applies; otherwise its own 不适用 or that of an ancestor. */
  readonly declaration: Declaration | null
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

function sharePoints(total: Points, indicators: readonly Indicator[]): readonly Points[] {
  const stated = indicators.map((indicator) => indicator.weight)
  if (addPoints(...stated) === total) return stated
  return shareExactly(total, stated.map(pointsAsRatio)).map(pointsFromHundredths)
}

/** In an optional group every child may be left out and its weight is shared, whatever its own policy [S-09]. */
export function policyOf(indicator: Indicator, parent: Indicator | null): NotApplicablePolicy {
  return parent?.rule.kind === 'optional-group' ? 'redistribute' : indicator.notApplicable
}

/** [S-05] [S-07] [S-08] What each indicator weighs once the weights declared 不适用 have been shared out. */
export function effectiveWeights(
  tree: IndicatorTree,
  evaluation: Evaluation,
): ReadonlyMap<string, EffectiveWeight> {
  const result = new Map<string, EffectiveWeight>()

  function inherit(children: readonly Indicator[], total: Points, declaration: Declaration): void {
    const weights = sharePoints(total, children)
    children.forEach((child, index) => {
      settle(child, { weight: weights[index] ?? noPoints, declaration, missing: [], warnings: [] })
    })
  }

  function settle(indicator: Indicator, effective: EffectiveWeight): void {
    result.set(indicator.code, effective)
    const children = tree.childrenOf(indicator.code)
    if (children.length === 0) return
    if (effective.declaration) inherit(children, effective.weight, effective.declaration)
    else distribute(indicator, children, effective.weight)
  }

  function distribute(parent: Indicator | null, children: readonly Indicator[], total: Points): void {
    const scaled = sharePoints(total, children)
    const rows = children.map((indicator, index) => {
      const declared = evaluation.notApplicable.get(indicator.code)
      const policy = policyOf(indicator, parent)
      const declaration =
        declared && policy !== 'forbidden' ? { policy, reason: declared.reason.trim() } : null
      const refused = declared !== undefined && policy === 'forbidden'
      return { indicator, weight: scaled[index] ?? noPoints, declaration, refused }
    })
    const leaving = rows.filter((row) => row.declaration?.policy === 'redistribute')
    const receiving = rows.filter((row) => row.declaration === null)
    const stuck = leaving.length > 0 && receiving.length === 0
    const pool = addPoints(...leaving.map((row) => row.weight), ...receiving.map((row) => row.weight))
    const received = new Map<string, Points>()
    if (!stuck && leaving.length > 0) {
      const shares = sharePoints(
        pool,
        receiving.map((row) => row.indicator),
      )
      receiving.forEach((row, index) => received.set(row.indicator.code, shares[index] ?? noPoints))
    }
    for (const { indicator, weight, declaration, refused } of rows) {
      const leaves = declaration?.policy === 'redistribute'
      const missing: string[] = []
      if (leaves && stuck) missing.push('同级指标均已声明不适用，分值无处分摊，至少保留一项')
      if (declaration?.reason === '') missing.push('声明不适用须填写理由')
      settle(indicator, {
        weight: leaves && !stuck ? noPoints : (received.get(indicator.code) ?? weight),
        declaration: leaves && stuck ? null : declaration,
        missing,
        warnings: refused ? ['本指标不允许声明不适用，该声明未采用'] : [],
      })
    }
  }

  distribute(null, tree.roots, addPoints(...tree.roots.map((root) => root.weight)))
  return result
}
