import type { WorkerEnd } from '../run-worker.ts'

/**
 * A workbook in pieces: the page turns one piece into JSON, hears that it was taken, and goes on, so that a register of
 * 50,000 assets neither stops the page nor lies in memory twice.
 */
export type ToWorkbookWorker =
  | { readonly kind: 'sheet'; readonly head: string }
  | { readonly kind: 'rows'; readonly rows: string }
  | { readonly kind: 'write'; readonly title: string; readonly author: string; readonly createdAt: string }

export type FromWorkbookWorker = { readonly kind: 'taken' } | WorkerEnd
