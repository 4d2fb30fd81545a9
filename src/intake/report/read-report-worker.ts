import { browserCharacterMaps } from './pdf/character-maps-browser.ts'
import { readReportBytes } from './read-report-bytes.ts'
import type { FromReportWorker, ToReportWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromReportWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToReportWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data }) => void answer(data))

async function answer({ name, bytes }: ToReportWorker): Promise<void> {
  const result = await readReportBytes(new Uint8Array(bytes), name, {
    characterMaps: browserCharacterMaps,
    onProgress: (share) => scope.postMessage({ kind: 'progress', share }),
  })
  scope.postMessage(
    result.ok ? { kind: 'read', report: result.value } : { kind: 'failed', problem: result.problem },
  )
}
