import { allRules } from './all-rules.ts'
import type { CheckReport, CheckedRule, Finding, Severity, SkippedRule } from './check.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { CheckRule } from './rule.ts'
import type { CheckSubject, DraftSide } from './subject/check-subject.ts'
import { draftSubject } from './subject/draft-subject.ts'

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

function runChecks(subject: CheckSubject, rules: readonly CheckRule[] = allRules): CheckReport {
  const findings: Finding[] = []
  const passed: CheckedRule[] = []
  const notApplicable: SkippedRule[] = []
  for (const { id, severity, run } of rules) {
    const outcome = run(subject)
    if (typeof outcome === 'string') notApplicable.push({ check: id, because: outcome })
    else if (outcome.findings.length === 0) passed.push({ check: id, compared: outcome.compared })
    else
      findings.push(
        ...outcome.findings.map((finding) => ({
          check: id,
          severity,
          repair: null,
          ...finding,
          fingerprint: fingerprintOf(id, finding),
        })),
      )
  }
  findings.sort((a, b) => rank[a.severity] - rank[b.severity])
  return { findings, passed, notApplicable }
}

/** 体检 of an evaluation that is being written. */
export function checkEvaluation(draft: DraftSide): CheckReport {
  return runChecks(draftSubject(draft))
}
