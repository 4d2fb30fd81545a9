import type { ReportDocument } from '../../domain/report/document.ts'
import { renderDocx } from './render-docx.ts'
import type { DocxOrder, FromDocxWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromDocxWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<DocxOrder>) => void): void
}

const scope = globalThis as unknown as WorkerScope

scope.addEventListener('message', ({ data }) => void answer(data))

async function answer(order: DocxOrder): Promise<void> {
  try {
    const pictures = new Map(order.pictures)
    const result = await renderDocx(JSON.parse(order.document) as ReportDocument, {
      createdAt: order.createdAt,
      blobs(hash) {
        const bytes = pictures.get(hash)
        return Promise.resolve(bytes ? new Uint8Array(bytes) : null)
      },
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
    scope.postMessage({ kind: 'failed', problem: { code: 'docx-failed', details: { reason } } })
  }
}
