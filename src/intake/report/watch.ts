import { patience } from './limits.ts'
import { ReportRefusal } from './refusal.ts'

/**
 * Asked between two steps of the work. On a page a worker is ended from outside; on the command line nobody else looks at
 * the clock.
 */
export class Watch {
  private last: number
  private readonly now: () => number
  private readonly report: (share: number) => void

  constructor(
    report: (share: number) => void = () => undefined,
    now: () => number = () => performance.now(),
  ) {
    this.report = report
    this.now = now
    this.last = now()
  }

  progress(share: number): void {
    this.check()
    this.last = this.now()
    this.report(share)
  }

  check(): void {
    if (this.now() - this.last > patience) throw new ReportRefusal('report-timeout')
  }
}
