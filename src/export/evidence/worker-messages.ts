import type { WorkerEnd } from '../run-worker.ts'

/** One file at a time is in memory: the worker asks for its bytes and hands out what it made of them in pieces. */
export type ToPackageWorker =
  | { readonly kind: 'pack'; readonly files: readonly { readonly path: string; readonly blob: string }[] }
  | { readonly kind: 'blob'; readonly bytes: ArrayBuffer | null }

export type FromPackageWorker =
  | { readonly kind: 'blob-wanted'; readonly hash: string; readonly done: number }
  | { readonly kind: 'piece'; readonly piece: Blob }
  | WorkerEnd
