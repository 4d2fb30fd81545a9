import type { ReportProblem } from './contract.ts'

/** Ends the reading from deep inside; `readReportBytes` turns it into the problem it carries. */
export class ReportRefusal extends Error {
  readonly problem: ReportProblem

  constructor(code: ReportProblem['code'], details?: Readonly<Record<string, string>>) {
    super(code)
    this.problem = details ? { code, details } : { code }
  }
}
