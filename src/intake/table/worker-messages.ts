import type { TableFile, TableProblem } from '../contract.ts'

export interface ToTableWorker {
  readonly name: string
  readonly bytes: ArrayBuffer
}

export type FromTableWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly table: TableFile }
  | { readonly kind: 'failed'; readonly problem: TableProblem }
