import { browserCharacterMaps } from './pdf/character-maps-browser.ts'
import { readReportBytes } from './read-report-bytes.ts'
import type { FromReportWorker, ToReportWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromReportWorker): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToReportWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const onProgress = (share: number): void => scope.postMessage({ kind: 'progress', share })

scope.addEventListener(
  'message',
  ({ data }) => void answer(data).then((answered) => scope.postMessage(answered)),
)

async function answer({ name, bytes, carried }: ToReportWorker): Promise<FromReportWorker> {
  if (carried) return await answerCarried(new Uint8Array(bytes), carried)
  const result = await readReportBytes(new Uint8Array(bytes), name, {
    characterMaps: browserCharacterMaps,
    onProgress,
  })
  return result.ok ? { kind: 'read', report: result.value } : { kind: 'failed', problem: result.problem }
}

async function answerCarried(bytes: Uint8Array, names: readonly string[]): Promise<FromReportWorker> {
  const { readCarriedPdf } = await import('./pdf/read-carried-pdf.ts')
  const result = await readCarriedPdf(bytes, names, browserCharacterMaps, onProgress)
  return result.ok ? { kind: 'carried', pdf: result.value } : { kind: 'failed', problem: result.problem }
}
