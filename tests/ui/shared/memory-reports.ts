import { examineReport } from '../../../src/domain/report-intake/examine-report.ts'
import { readPastedReport } from '../../../src/intake/report/read-pasted-report.ts'
import { readReportBytes } from '../../../src/intake/report/read-report-bytes.ts'
import { readableParagraphs } from '../../../src/intake/report/readable-paragraphs.ts'
import type { ReportServices } from '../../../src/ui/shared/services.ts'

/** The real reading, in the thread of the test instead of a worker. */
export function memoryReports(): ReportServices {
  return {
    read: async (file) => readReportBytes(new Uint8Array(await file.arrayBuffer()), file.name),
    readPasted: (text) => Promise.resolve(readPastedReport(text)),
    examine: (report) => Promise.resolve(examineReport(readableParagraphs(report))),
  }
}
