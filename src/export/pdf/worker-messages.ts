import type { PdfAttachment, PictureSize } from './contract.ts'
import type { WorkerEnd } from '../run-worker.ts'

/** What is to be rendered, as JSON: what the page holds may be a reactive object, which cannot be cloned. */
export type RenderOrder =
  | {
      readonly kind: 'render'
      readonly document: string
      readonly createdAt: string
      readonly pictureSize: PictureSize
      readonly attachment?: PdfAttachment
    }
  | { readonly kind: 'render-labels'; readonly sheet: string; readonly createdAt: string }

export type ToWorker =
  RenderOrder | { readonly kind: 'blob'; readonly hash: string; readonly bytes: ArrayBuffer | null }

export type FromWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'blob-wanted'; readonly hash: string }
  | WorkerEnd
