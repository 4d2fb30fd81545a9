import type { Decoder } from './decoder.ts'
import { createNativeDecoder } from './native-decoder.ts'
import { createWasmDecoder } from './wasm-decoder.ts'

/**
 * The browser's own decoder first; when it fails on a picture (Safari's does at times, S18) ours takes over for good. One of
 * ours that has worked and then fails, as when iOS ends a worker in the background, is replaced; one that never worked says so.
 */
export async function createDecoder(): Promise<Decoder> {
  const native = await createNativeDecoder()
  let current = native ?? createWasmDecoder()
  let worked = native !== null
  let closed = false
  return {
    async read(picture, options) {
      try {
        const codes = await current.read(picture, options)
        worked = true
        return codes
      } catch (error) {
        if (closed || !worked) throw error
        worked = false
        current.close()
        current = createWasmDecoder()
        // This picture went with the old one; the next is a tenth of a second away.
        return []
      }
    },
    close() {
      closed = true
      current.close()
    },
  }
}
