import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { Points } from '../values/points.ts'

export interface IndicatorDifference {
  readonly code: string
  readonly name: string
  /** Null while it has no score. */
  readonly before: Points | null
  readonly after: Points | null
}

export interface ScoreDifference {
  readonly before: Points
  readonly after: Points
  readonly gradeBefore: string
  readonly gradeAfter: string
  /** Leaves whose score differs, in the order of the system. */
  readonly indicators: readonly IndicatorDifference[]
}

/** [TW-10] */
export function scoreDifference(before: ScoreSheet, after: ScoreSheet): ScoreDifference {
  return {
    before: before.total,
    after: after.total,
    gradeBefore: before.grade,
    gradeAfter: after.grade,
    indicators: after.nodes
      .filter(({ leaf }) => leaf)
      .map(({ code, name, score }) => ({
        code,
        name,
        before: before.byCode.get(code)?.score ?? null,
        after: score,
      }))
      .filter((node) => node.before !== node.after),
  }
}
