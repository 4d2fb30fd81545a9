import type { CheckReport } from '../checks/check.ts'
import { checkFinishedReport } from '../checks/run-checks.ts'
import { readReport } from '../report-reading/read-report.ts'
import type { ReportParagraph, ReportProblem, ReportReading } from '../report-reading/report-reading.ts'
import type { Result } from '../values/result.ts'
import { ok } from '../values/result.ts'

/** A finished report: what it says of itself, and what of that contradicts itself. */
export interface ReportExamination {
  readonly reading: ReportReading
  readonly report: CheckReport
}

export function examineReport(
  paragraphs: readonly ReportParagraph[],
): Result<ReportExamination, ReportProblem> {
  const read = readReport(paragraphs)
  if (!read.ok) return read
  return ok({ reading: read.value, report: checkFinishedReport(read.value) })
}
