import type { ReportDocument } from '../../domain/report/document.ts'
import type { LabelSheet } from '../../domain/stocktake/labels/label-sheet.ts'
import type { Result } from '../../domain/values/result.ts'
import { renderLabels } from '../labels/render-labels.ts'
import { browserFontSource } from './fonts/font-source-browser.ts'
import { shrinkInBrowser } from './pictures/shrink-in-browser.ts'
import { renderPdf } from './render-pdf.ts'
import type { FromWorker, RenderOrder, ToWorker } from './worker-messages.ts'

/** What a module worker offers, as far as it is used here. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const wanted = new Map<string, (bytes: Uint8Array | null) => void>()

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'blob') wanted.get(data.hash)?.(data.bytes && new Uint8Array(data.bytes))
  else void answer(data)
})

async function answer(order: RenderOrder): Promise<void> {
  try {
    const result = await render(order)
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

function render(order: RenderOrder): Promise<Result<Uint8Array>> {
  const parts = {
    fonts: browserFontSource(),
    createdAt: order.createdAt,
    onProgress: (done: number, total: number) => scope.postMessage({ kind: 'progress', done, total }),
  }
  return order.kind === 'render'
    ? renderPdf(JSON.parse(order.document) as ReportDocument, {
        ...parts,
        blobs: askForBlob,
        pictureSize: order.pictureSize,
        shrink: shrinkInBrowser,
        ...(order.attachment && { attachment: order.attachment }),
      })
    : renderLabels(JSON.parse(order.sheet) as LabelSheet, parts)
}

function askForBlob(hash: string): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    wanted.set(hash, resolve)
    scope.postMessage({ kind: 'blob-wanted', hash })
  })
}
