import type { ReadCode } from './contract.ts'
import type { FromDecodeWorker } from './decode-messages.ts'
import type { Decoder } from './decoder.ts'

/** ZXing in a worker of our own: a decode of 40 ms must not stop the picture. */
export function createWasmDecoder(): Decoder {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<
    number,
    { readonly resolve: (codes: readonly ReadCode[]) => void; readonly reject: (error: Error) => void }
  >()
  let next = 0

  worker.addEventListener('message', ({ data }: MessageEvent<FromDecodeWorker>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) asked?.reject(new Error(data.failed))
    else asked?.resolve(data.codes)
  })
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'decoder'))
    waiting.clear()
  })

  return {
    read(picture, { tryHarder }) {
      next += 1
      const id = next
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, picture, tryHarder }, [picture.data.buffer])
      })
    },
    close() {
      for (const { reject } of waiting.values()) reject(new Error('closed'))
      waiting.clear()
      worker.terminate()
    },
  }
}
