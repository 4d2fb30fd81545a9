import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { DeductionLine, NodeScore, ScoreSheet } from '../scoring/score-sheet.ts'

export interface IndicatorTree {
  readonly roots: readonly NodeScore[]
  childrenOf(code: string): readonly NodeScore[]
  /** The leaves under a node in official order; a leaf is its own. */
  leavesOf(code: string): readonly NodeScore[]
}

/** A parent of which some leaves are scored and some are not: its score reads as 暂得. */
export function isPartial(node: NodeScore): boolean {
  return !node.leaf && node.score !== null && !node.complete
}

/**
 * The sheet as a tree for printing. A sheet sums a parent from what its children have so far, which is 0 when they have
 * nothing: in a report that would read as a score of 0, so such a parent has none.
 */
export function scoreTree(system: IndicatorSystem, sheet: ScoreSheet): IndicatorTree {
  const scored = new Set<string>()
  const parents = new Map(system.indicators.map(({ code, parent }) => [code, parent] as const))
  for (const node of sheet.nodes) {
    if ((!node.leaf && node.basis !== 'not-applicable') || node.score === null) continue
    for (let code: string | null = node.code; code !== null; code = parents.get(code) ?? null)
      scored.add(code)
  }
  const children = new Map<string, NodeScore[]>()
  const roots: NodeScore[] = []
  for (const { code, parent } of system.indicators) {
    const own = sheet.byCode.get(code)
    if (!own) continue
    const node = scored.has(code) ? own : { ...own, score: null }
    if (parent === null) roots.push(node)
    else children.set(parent, [...(children.get(parent) ?? []), node])
  }
  const childrenOf = (code: string): readonly NodeScore[] => children.get(code) ?? []
  function leavesOf(code: string): readonly NodeScore[] {
    const below = childrenOf(code)
    const own = sheet.byCode.get(code)
    return below.length > 0 ? below.flatMap((child) => leavesOf(child.code)) : own ? [own] : []
  }
  return { roots, childrenOf, leavesOf }
}

/**
 * Which first-level indicators 履职效能分析 speaks of: those that measure what was achieved. All others are 管理效率.
 * In the Guangdong system these are the two roots of the same names; systems of other provinces sort by their rules.
 */
export function analysisRoots(
  system: IndicatorSystem,
  sheet: ScoreSheet,
): { readonly effectiveness: readonly NodeScore[]; readonly efficiency: readonly NodeScore[] } {
  const tree = scoreTree(system, sheet)
  const achieves = new Set(
    system.indicators.filter(({ rule }) => rule.kind === 'weighted-completion').map(({ code }) => code),
  )
  const measured = tree.roots.filter((root) =>
    tree.leavesOf(root.code).some(({ code }) => achieves.has(code)),
  )
  const effectiveness = measured.length > 0 ? measured : tree.roots.slice(0, 1)
  return { effectiveness, efficiency: tree.roots.filter((root) => !effectiveness.includes(root)) }
}

export function deductionsUnder(
  tree: IndicatorTree,
  code: string,
): readonly { readonly node: NodeScore; readonly line: DeductionLine }[] {
  return tree.leavesOf(code).flatMap((node) => node.deductions.map((line) => ({ node, line })))
}
