import type { WorkerEnd } from '../run-worker.ts'

/** The report as JSON (what the page holds may be a reactive object, which cannot be cloned) and its pictures by hash. */
export interface DocxOrder {
  readonly document: string
  readonly pictures: readonly (readonly [hash: string, bytes: ArrayBuffer])[]
  readonly createdAt: string
}

export type FromDocxWorker =
  { readonly kind: 'progress'; readonly done: number; readonly total: number } | WorkerEnd
