import type { Indicator } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'
import { addPoints, formatPoints } from '../values/points.ts'
import type { EffectiveWeight } from './effective-weights.ts'
import type { NodeScore } from './score-sheet.ts'
import { pointsText } from './wording.ts'

function sumOf(values: readonly (Points | null)[]): Points {
  return addPoints(...values.filter((value) => value !== null))
}

function explain(children: readonly NodeScore[], score: Points): string {
  const scored = children.filter((child) => child.score !== null && child.complete)
  const terms = children.map((child) => (child.score === null ? '未计分' : formatPoints(child.score)))
  const sum = children.length === 1 ? pointsText(score) : `${terms.join('＋')}＝${pointsText(score)}`
  if (scored.length === children.length) return `下级指标得分之和：${sum}`
  return `下级 ${children.length} 项指标中 ${scored.length} 项已完成，暂得 ${pointsText(score)}`
}

/** [S-01] [S-09] A parent is the exact sum of its children; nothing is rounded again. */
export function scoreParent(
  indicator: Indicator,
  effective: EffectiveWeight,
  children: readonly NodeScore[],
  level: number,
): NodeScore {
  const score = sumOf(children.map((child) => child.score))
  const { declaration } = effective
  return {
    code: indicator.code,
    name: indicator.name,
    level,
    leaf: false,
    weight: indicator.weight,
    effectiveWeight: effective.weight,
    score,
    computed: sumOf(children.map((child) => child.computed)),
    basis: declaration ? 'not-applicable' : 'children',
    complete: effective.missing.length === 0 && children.every((child) => child.complete),
    provisional: children.some((child) => child.provisional),
    deductions: [],
    why: declaration ? `不适用${declaration.reason && `：${declaration.reason}`}` : explain(children, score),
    missing: effective.missing,
    warnings: effective.warnings,
  }
}
