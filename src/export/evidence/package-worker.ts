import { packFiles } from './pack-files.ts'
import type { FromPackageWorker, ToPackageWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromPackageWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToPackageWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
let answer: (bytes: Uint8Array | null) => void = () => undefined

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'blob') answer(data.bytes && new Uint8Array(data.bytes))
  else void pack(data)
})

async function pack({ files }: Extract<ToPackageWorker, { kind: 'pack' }>): Promise<void> {
  let done = 0
  const ask = (hash: string): Promise<Uint8Array | null> =>
    new Promise((resolve) => {
      answer = resolve
      scope.postMessage({ kind: 'blob-wanted', hash, done })
      done += 1
    })
  try {
    for await (const piece of packFiles(files, ask))
      scope.postMessage({ kind: 'piece', piece: new Blob(piece) })
    scope.postMessage({ kind: 'rendered', bytes: new ArrayBuffer(0) })
  } catch (error) {
    const code = error instanceof RangeError ? 'package-too-large' : 'evidence-package-failed'
    scope.postMessage({ kind: 'failed', problem: { code, details: { reason: String(error) } } })
  }
}
