import type { ReportProblem, ReportText } from './contract.ts'
import type { CarriedPdf } from './pdf/read-carried-pdf.ts'

export interface ToReportWorker {
  readonly name: string
  readonly bytes: ArrayBuffer
  /** Names a file that the PDF carries may have: it is asked for, with the text of the pages, instead of the report. */
  readonly carried?: readonly string[]
}

export type FromReportWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly report: ReportText }
  | { readonly kind: 'carried'; readonly pdf: CarriedPdf }
  | { readonly kind: 'failed'; readonly problem: ReportProblem }
