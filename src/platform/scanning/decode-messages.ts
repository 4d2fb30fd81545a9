import type { ReadCode } from './contract.ts'

export interface ToDecodeWorker {
  readonly id: number
  readonly picture: ImageData
  readonly tryHarder: boolean
}

export type FromDecodeWorker =
  | { readonly id: number; readonly codes: readonly ReadCode[] }
  | { readonly id: number; readonly failed: string }
