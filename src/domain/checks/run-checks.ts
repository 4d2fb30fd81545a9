import { allRules } from './all-rules.ts'
import type { CheckId, CheckReport, CheckedRule, Finding, Severity, SkippedRule } from './check.ts'
import { aboutOf, fingerprintOf } from './fingerprint.ts'
import type { CheckRule, RuleFinding } from './rule.ts'
import type { CheckSubject, DraftSide } from './subject/check-subject.ts'
import { draftSubject } from './subject/draft-subject.ts'
import { reportSubject } from './subject/report-subject.ts'
import type { ReportReading } from '../report-reading/report-reading.ts'

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 }

/** `earlier`: what the same check has already found; two findings about one thing in one place are told apart by their order. */
function completed(check: CheckId, severity: Severity, finding: RuleFinding, earlier: Set<string>): Finding {
  const { key: _key, ...shown } = finding
  let about = aboutOf(check, finding, 0)
  for (let turn = 1; earlier.has(about); turn += 1) about = aboutOf(check, finding, turn)
  earlier.add(about)
  return { check, severity, repair: null, ...shown, about, fingerprint: fingerprintOf(check, finding) }
}

function runChecks(subject: CheckSubject, rules: readonly CheckRule[] = allRules): CheckReport {
  const findings: Finding[] = []
  const passed: CheckedRule[] = []
  const heldBeside: CheckedRule[] = []
  const notApplicable: SkippedRule[] = []
  for (const { id, severity, run } of rules) {
    const outcome = run(subject)
    if (typeof outcome === 'string') notApplicable.push({ check: id, because: outcome })
    else if (outcome.findings.length === 0) passed.push({ check: id, held: outcome.held })
    else {
      if (outcome.held.length > 0) heldBeside.push({ check: id, held: outcome.held })
      const earlier = new Set<string>()
      findings.push(...outcome.findings.map((finding) => completed(id, severity, finding, earlier)))
    }
  }
  findings.sort((a, b) => rank[a.severity] - rank[b.severity])
  return { findings, passed, heldBeside, notApplicable }
}

/** 体检 of an evaluation that is being written. */
export function checkEvaluation(draft: DraftSide): CheckReport {
  return runChecks(draftSubject(draft))
}

/** 体检 of a finished report, by what it says of itself. */
export function checkFinishedReport(reading: ReportReading): CheckReport {
  return runChecks(reportSubject(reading))
}
