import type { Problem } from '../../domain/values/result.ts'

export type ToWorker =
  /** The document as JSON: what the page holds may be a reactive object, which cannot be cloned. */
  | { readonly kind: 'render'; readonly document: string; readonly createdAt: string }
  | { readonly kind: 'blob'; readonly hash: string; readonly bytes: ArrayBuffer | null }

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'blob-wanted'; readonly hash: string }
  | { readonly kind: 'rendered'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'failed'; readonly problem: Problem }
