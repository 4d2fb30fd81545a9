import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderDocxInWorker } from '../../../src/export/docx/start-docx-render.ts'
import { blackJpeg } from '../support/black-jpeg.ts'
import { documentOf } from '../support/office-report.ts'
import { ScriptedWorker } from '../support/scripted-worker.ts'

const document = documentOf({ kind: 'figure', blob: 'a1', caption: '图1', alternative: '' })
const createdAt = '2024-03-15T00:00:00Z'
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a Word file in a worker', () => {
  beforeEach(() => vi.stubGlobal('Worker', ScriptedWorker))
  afterEach(() => vi.unstubAllGlobals())

  it('is ordered with its pictures, tells how far it is and ends its worker', async () => {
    const progress: string[] = []
    const rendering = renderDocxInWorker(document, {
      createdAt,
      blobs: () => Promise.resolve(blackJpeg),
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    })
    await settled()
    const worker = ScriptedWorker.last
    expect(worker.sent).toEqual([
      { document: JSON.stringify(document), pictures: [['a1', blackJpeg.slice().buffer]], createdAt },
    ])
    worker.say({ kind: 'progress', done: 1, total: 3 })
    worker.say({ kind: 'rendered', bytes: Uint8Array.of(80, 75).buffer })
    expect(await rendering).toEqual({ ok: true, value: Uint8Array.of(80, 75) })
    expect(progress).toEqual(['1/3'])
    expect(worker.terminated).toBe(true)
  })

  it('names a picture that is not there, is cancelled at once, and passes on what broke', async () => {
    expect(await renderDocxInWorker(document, { createdAt })).toEqual({
      ok: false,
      problem: { code: 'picture-unreadable', details: { picture: '图1' } },
    })
    const controller = new AbortController()
    const text = documentOf({ kind: 'paragraph', text: '正文' })
    const cancelled = renderDocxInWorker(text, { createdAt, signal: controller.signal })
    await settled()
    controller.abort()
    expect(await cancelled).toEqual({ ok: false, problem: { code: 'cancelled' } })
    const failing = renderDocxInWorker(text, { createdAt })
    await settled()
    ScriptedWorker.last.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    expect(await failing).toEqual({
      ok: false,
      problem: { code: 'docx-failed', details: { reason: 'out of memory' } },
    })
  })
})
