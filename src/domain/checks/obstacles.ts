import type { MissingItem, SectionState } from '../evaluation/completeness.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { CheckReport, Finding } from './check.ts'

/** What stands between a draft and 定稿. Nothing ever stands between a draft and saving. */
export interface Obstacles {
  readonly errors: readonly Finding[]
  /** Records of which two versions wait for a choice. */
  readonly conflicts: number
  readonly missing: readonly MissingItem[]
}

export function finalisationObstacles(
  report: CheckReport,
  states: readonly SectionState[],
  { conflicts }: Evaluation,
): Obstacles {
  return {
    errors: report.findings.filter(({ severity }) => severity === 'error'),
    conflicts: conflicts.size,
    missing: states.flatMap(({ missing }) => missing),
  }
}

export function mayFinalise({ errors, conflicts, missing }: Obstacles): boolean {
  return errors.length === 0 && conflicts === 0 && missing.length === 0
}
