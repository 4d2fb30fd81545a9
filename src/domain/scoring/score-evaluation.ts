import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import { addPoints, noPoints } from '../values/points.ts'
import { applyAdjustments } from './adjustments.ts'
import { effectiveWeights } from './effective-weights.ts'
import { FactBook } from './fact-book.ts'
import { gradeOf } from './grade.ts'
import { indicatorTree } from './indicator-tree.ts'
import { emptyLedger } from './ledger-lines.ts'
import { isProvisional } from './provisional.ts'
import { scoreLeaf } from './score-leaf.ts'
import { scoreParent } from './score-parent.ts'
import type { NodeScore, ScoreSheet } from './score-sheet.ts'

/** The whole 得分表 from scratch: cheap enough for every key press, so nothing is remembered between calls. */
export function scoreEvaluation(evaluation: Evaluation, system: IndicatorSystem): ScoreSheet {
  const tree = indicatorTree(system)
  const weights = effectiveWeights(tree, evaluation)
  const facts = new FactBook(system, evaluation)
  const byCode = new Map<string, NodeScore>()

  function scoreNode(indicator: Indicator, siblings: readonly Indicator[], level: number): NodeScore {
    const effective = weights.get(indicator.code)
    if (!effective) throw new Error(`an indicator outside the tree: ${indicator.code}`)
    const children = tree.childrenOf(indicator.code)
    let node: NodeScore
    if (children.length > 0) {
      const scores = children.map((child) => scoreNode(child, children, level + 1))
      node = scoreParent(indicator, effective, scores, level)
    } else {
      const ledger = evaluation.ledger.get(indicator.code) ?? emptyLedger
      const leaf = { evaluation, system, indicator, facts, effective, ledger }
      node = scoreLeaf(leaf, level, isProvisional(indicator, siblings, evaluation))
    }
    byCode.set(indicator.code, node)
    return node
  }

  const roots = tree.roots.map((root) => scoreNode(root, tree.roots, 1))
  const sum = addPoints(...roots.map((root) => root.score ?? noPoints))
  const { total, effects, complete, provisional } = applyAdjustments(sum, { evaluation, system, facts })
  return {
    nodes: system.indicators.flatMap(({ code }) => byCode.get(code) ?? []),
    byCode,
    total,
    grade: gradeOf(total, system.gradeBands),
    complete: complete && roots.every((root) => root.complete),
    provisional: provisional || roots.some((root) => root.provisional),
    effects,
  }
}
