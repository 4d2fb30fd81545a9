import type { RecordEdit } from '../evaluation/new-evaluation.ts'
import type { CheckAcceptanceRecord } from '../evaluation/records.ts'
import type { CheckReport, Finding } from './check.ts'

export interface AcceptedFinding {
  readonly finding: Finding
  readonly acceptance: CheckAcceptanceRecord
}

export interface SettledFindings {
  readonly open: readonly Finding[]
  readonly accepted: readonly AcceptedFinding[]
}

function keyOf({ check, about }: Finding): string {
  return `${check}/${about}`
}

/** Only a warning can be answered for: an error is put right, and a hint asks for nothing. */
export function acceptable({ severity }: Finding): boolean {
  return severity === 'warning'
}

export function acceptanceRecord(finding: Finding): string {
  return `check-acceptance/${keyOf(finding)}`
}

export function acceptanceEdit(
  finding: Finding,
  { reason, by }: { readonly reason: string; readonly by: string },
): RecordEdit {
  const value = { reason: reason.trim(), by, fingerprint: finding.fingerprint }
  return { record: acceptanceRecord(finding), value }
}

/** The reason once given for the same thing, when it fell away because a figure changed. */
export function lapsedReason(
  finding: Finding,
  acceptances: ReadonlyMap<string, CheckAcceptanceRecord>,
): string {
  const earlier = acceptances.get(keyOf(finding))
  return earlier && earlier.fingerprint !== finding.fingerprint ? earlier.reason : ''
}

/** What still asks for something, and what a person has answered for. An acceptance without a reason accepts nothing. */
export function settleFindings(
  { findings }: CheckReport,
  acceptances: ReadonlyMap<string, CheckAcceptanceRecord>,
): SettledFindings {
  const open: Finding[] = []
  const accepted: AcceptedFinding[] = []
  for (const finding of findings) {
    const acceptance = acceptable(finding) ? acceptances.get(keyOf(finding)) : undefined
    const holds = acceptance?.fingerprint === finding.fingerprint && acceptance.reason.trim() !== ''
    if (acceptance && holds) accepted.push({ finding, acceptance })
    else open.push(finding)
  }
  return { open, accepted }
}
