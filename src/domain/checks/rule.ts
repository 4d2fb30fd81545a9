import type { CheckId, Finding, NotApplicable, Severity } from './check.ts'
import type { CheckSubject } from './subject/check-subject.ts'

/** One check. It reads the subject and nothing else, so it holds for a draft and for a finished report alike. */
export interface CheckRule {
  readonly id: CheckId
  /** What it is called in a list: 得分率与得分、分值一致. */
  readonly title: string
  readonly severity: Severity
  readonly run: (subject: CheckSubject) => RuleOutcome
}

/** Why there was nothing to compare, or what was compared and what did not hold. */
export type RuleOutcome = NotApplicable | Compared

export interface Compared {
  /** What held, in a few words each. */
  readonly held: readonly string[]
  readonly findings: readonly RuleFinding[]
}

export type RuleFinding = Pick<Finding, 'wording' | 'figures' | 'places'> &
  Partial<Pick<Finding, 'repair' | 'severity'>> & {
    /** Tells it from other findings of the same check, whatever the figures are: `general-public spent`. */
    readonly key: string
  }

/** A comparison that holds, in a few words. */
export interface Held {
  readonly held: string
}

export type Comparison = RuleFinding | Held

/** No comparison at all means that nothing is stated. */
export function outcomeOf(comparisons: readonly Comparison[]): RuleOutcome {
  if (comparisons.length === 0) return 'not-stated'
  return {
    held: comparisons.flatMap((one) => ('held' in one ? [one.held] : [])),
    findings: comparisons.filter((one): one is RuleFinding => !('held' in one)),
  }
}
