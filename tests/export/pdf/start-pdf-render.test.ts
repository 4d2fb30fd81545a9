import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderPdfInWorker } from '../../../src/export/pdf/start-pdf-render.ts'
import type { FromWorker, ToWorker } from '../../../src/export/pdf/worker-messages.ts'
import { documentOf } from '../support/office-report.ts'

/** The page's side of the protocol, against a worker that says what the test wants. */
class ScriptedWorker extends EventTarget {
  static last: ScriptedWorker
  readonly sent: ToWorker[] = []
  terminated = false

  constructor() {
    super()
    ScriptedWorker.last = this
  }

  postMessage(message: ToWorker): void {
    this.sent.push(message)
  }

  terminate(): void {
    this.terminated = true
  }

  say(message: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}

const document = documentOf({ kind: 'paragraph', text: '正文。' })

describe('rendering in a worker', () => {
  beforeEach(() => vi.stubGlobal('Worker', ScriptedWorker))
  afterEach(() => vi.unstubAllGlobals())

  it('hands over the document, passes progress on, ends the worker with the bytes', async () => {
    const progress: string[] = []
    const rendering = renderPdfInWorker(document, {
      createdAt: '2024-03-15T00:00:00Z',
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    })
    const worker = ScriptedWorker.last
    expect(worker.sent).toEqual([
      {
        kind: 'render',
        document: JSON.stringify(document),
        createdAt: '2024-03-15T00:00:00Z',
        pictureSize: 'standard',
      },
    ])
    worker.say({ kind: 'progress', done: 1, total: 2 })
    worker.say({ kind: 'rendered', bytes: Uint8Array.of(37, 80, 68, 70).buffer })
    expect(await rendering).toEqual({ ok: true, value: Uint8Array.of(37, 80, 68, 70) })
    expect({ progress, terminated: worker.terminated }).toEqual({ progress: ['1/2'], terminated: true })
  })

  it('passes a problem on', async () => {
    const rendering = renderPdfInWorker(document)
    const problem = { code: 'characters-without-glyph', details: { characters: '𠮷' } }
    ScriptedWorker.last.say({ kind: 'failed', problem })
    expect(await rendering).toEqual({ ok: false, problem })
  })

  it('cancelling ends the worker at once', async () => {
    const controller = new AbortController()
    const rendering = renderPdfInWorker(document, { signal: controller.signal })
    controller.abort()
    expect(await rendering).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(ScriptedWorker.last.terminated).toBe(true)
  })

  it('starts no worker for an order that is already cancelled', async () => {
    const result = await renderPdfInWorker(document, { signal: AbortSignal.abort() })
    expect(result).toEqual({ ok: false, problem: { code: 'cancelled' } })
  })

  it('a worker that breaks is a problem, not a promise for ever', async () => {
    const rendering = renderPdfInWorker(document)
    ScriptedWorker.last.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    expect(await rendering).toEqual({
      ok: false,
      problem: { code: 'pdf-failed', details: { reason: 'out of memory' } },
    })
  })

  it('answers for pictures, also when there are none or reading fails', async () => {
    void renderPdfInWorker(document, {
      blobs: (hash) =>
        hash === 'known' ? Promise.resolve(Uint8Array.of(1, 2)) : Promise.reject(new Error('closed')),
    })
    const worker = ScriptedWorker.last
    worker.say({ kind: 'blob-wanted', hash: 'known' })
    worker.say({ kind: 'blob-wanted', hash: 'lost' })
    await vi.waitFor(() => expect(worker.sent).toHaveLength(3))
    expect(worker.sent.slice(1)).toEqual([
      { kind: 'blob', hash: 'known', bytes: Uint8Array.of(1, 2).buffer },
      { kind: 'blob', hash: 'lost', bytes: null },
    ])
  })
})
