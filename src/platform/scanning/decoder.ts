import type { ReadCode } from './contract.ts'

/** Reads the codes in a picture. Rejects when it cannot work at all: WebAssembly blocked, its file missing. */
export interface Decoder {
  read(picture: ImageData, options: { readonly tryHarder: boolean }): Promise<readonly ReadCode[]>
  close(): void
}
