import type { ReportProblem, ReportText } from './contract.ts'

export interface ToReportWorker {
  readonly name: string
  readonly bytes: ArrayBuffer
}

export type FromReportWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly report: ReportText }
  | { readonly kind: 'failed'; readonly problem: ReportProblem }
