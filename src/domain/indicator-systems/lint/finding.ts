import type { Points } from '../../values/points.ts'
import { formatPoints } from '../../values/points.ts'
import type { Indicator } from '../indicator-system.ts'

export type LintCode =
  | 'adjustment-effect'
  | 'bands-gap'
  | 'bands-order'
  | 'bands-overlap'
  | 'best-below-weight'
  | 'cap-not-full'
  | 'checklist-items'
  | 'checklist-sum'
  | 'children-sum'
  | 'deduction-size'
  | 'draft-without-statement'
  | 'duplicate-adjustment'
  | 'duplicate-code'
  | 'duplicate-fact'
  | 'fact-kind'
  | 'fact-unknown'
  | 'figure-arity'
  | 'grade-bands'
  | 'identifier-shape'
  | 'leaf-rule'
  | 'parent-order'
  | 'parent-rule'
  | 'parent-unknown'
  | 'partial-share'
  | 'points-above-weight'
  | 'roots-sum'
  | 'score-step'
  | 'targets-categories'
  | 'weight-zero'

/** One reason why a system does not hold. */
export interface LintFinding {
  readonly code: LintCode
  /** In Chinese, naming the indicator and the figures. */
  readonly message: string
  readonly indicator?: string
}

export function systemFinding(code: LintCode, message: string): LintFinding {
  return { code, message }
}

export function indicatorFinding(code: LintCode, indicator: Indicator, message: string): LintFinding {
  return { code, message: `${indicator.code}“${indicator.name}”：${message}`, indicator: indicator.code }
}

export function pointsText(points: Points): string {
  return `${formatPoints(points)} 分`
}
