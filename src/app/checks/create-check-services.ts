import { fail } from '../../domain/values/result.ts'
import type { CheckServices, ReportServices } from '../../ui/shared/services.ts'
import { createChecksWorker } from './ask-worker.ts'

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** 体检 and the reading of finished reports: one worker for both, started when first asked. */
export function createCheckServices(): { readonly checks: CheckServices; readonly reports: ReportServices } {
  const ask = createChecksWorker()
  return {
    checks: { evaluation: (document, records) => ask('evaluation', { document, records }) },
    reports: {
      async read(file, options) {
        const { readReportFile } = await import('../../intake/report/read-report-file.ts')
        return readReportFile(file, options)
      },
      async readPasted(text) {
        const { readPastedReport } = await import('../../intake/report/read-pasted-report.ts')
        return readPastedReport(text)
      },
      async examine(report) {
        try {
          return await ask('report', report)
        } catch (error) {
          return fail('report-unreadable', { reason: reasonOf(error) })
        }
      },
    },
  }
}
