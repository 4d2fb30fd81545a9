import type { ReadCode } from './contract.ts'
import type { FromDecodeWorker } from './decode-messages.ts'
import type { Decoder } from './decoder.ts'
import { inTime } from './in-time.ts'

interface Asked {
  readonly resolve: (codes: readonly ReadCode[]) => void
  readonly reject: (error: Error) => void
}

/** Milliseconds: the first picture waits for a megabyte of WebAssembly. */
const patience = 20_000

/** ZXing in a worker of our own: a decode of 40 ms must not stop the picture. */
export function createWasmDecoder(): Decoder {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Asked>()
  let broken: Error | null = null
  let next = 0

  /** A worker whose file is missing fails before anything was asked of it. */
  function breakDown(reason: string): void {
    broken = new Error(reason)
    for (const { reject } of waiting.values()) reject(broken)
    waiting.clear()
  }

  worker.addEventListener('message', ({ data }: MessageEvent<FromDecodeWorker>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('failed' in data) asked?.reject(new Error(data.failed))
    else asked?.resolve(data.codes)
  })
  worker.addEventListener('error', (event) => breakDown(event.message || 'decoder'))

  return {
    read(picture, { tryHarder }) {
      if (broken) return Promise.reject(broken)
      next += 1
      const id = next
      const answer = new Promise<readonly ReadCode[]>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, picture, tryHarder }, [picture.data.buffer])
      })
      return inTime(answer, patience)
    },
    close() {
      breakDown('closed')
      worker.terminate()
    },
  }
}
