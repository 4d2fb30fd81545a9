import type { ReadReport } from './contract.ts'
import { askReportWorker } from './ask-report-worker.ts'

/** Reads a report off the main thread; never rejects. */
export const readReportFile: ReadReport = (file, options) =>
  askReportWorker(file, {}, (message) => (message.kind === 'read' ? message.report : undefined), options)
