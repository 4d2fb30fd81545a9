import type { Decoder } from './decoder.ts'
import { createNativeDecoder } from './native-decoder.ts'
import { createWasmDecoder } from './wasm-decoder.ts'

/** The browser's own decoder first; when it fails on a picture (Safari's does at times, S18) ours takes over for good. */
export async function createDecoder(): Promise<Decoder> {
  let current = await createNativeDecoder()
  if (!current) return createWasmDecoder()
  let isNative = true
  return {
    async read(picture, options) {
      if (isNative && current) {
        try {
          return await current.read(picture, options)
        } catch {
          isNative = false
          current = createWasmDecoder()
        }
      }
      return (current ??= createWasmDecoder()).read(picture, options)
    },
    close: () => current?.close(),
  }
}
