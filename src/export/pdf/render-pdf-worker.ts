import type { ReportDocument } from '../../domain/report/document.ts'
import { browserFontSource } from './fonts/font-source-browser.ts'
import { renderPdf } from './render-pdf.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const wanted = new Map<string, (bytes: Uint8Array | null) => void>()

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'render') void render(data)
  else wanted.get(data.hash)?.(data.bytes && new Uint8Array(data.bytes))
})

async function render(order: Extract<ToWorker, { kind: 'render' }>): Promise<void> {
  try {
    const result = await renderPdf(JSON.parse(order.document) as ReportDocument, {
      fonts: browserFontSource(),
      blobs: askForBlob,
      createdAt: order.createdAt,
      onProgress: (done, total) => scope.postMessage({ kind: 'progress', done, total }),
    })
    if (!result.ok) {
      scope.postMessage({ kind: 'failed', problem: result.problem })
      return
    }
    const bytes = result.value.slice().buffer
    scope.postMessage({ kind: 'rendered', bytes }, [bytes])
  } catch (error) {
    // A defect, not an expected failure; still the page must hear of it.
    const reason = error instanceof Error ? error.message : String(error)
    scope.postMessage({ kind: 'failed', problem: { code: 'pdf-failed', details: { reason } } })
  }
}

function askForBlob(hash: string): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    wanted.set(hash, resolve)
    scope.postMessage({ kind: 'blob-wanted', hash })
  })
}
