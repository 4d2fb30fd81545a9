import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LabelSheet } from '../../../src/domain/stocktake/labels/label-sheet.ts'
import { renderLabelsInWorker } from '../../../src/export/labels/start-labels-render.ts'
import { ScriptedWorker } from '../support/scripted-worker.ts'

const sheet: LabelSheet = { title: '固定资产标签', size: '40x25', labels: [], skip: 0, cutLines: true }

describe('labels in a worker', () => {
  beforeEach(() => vi.stubGlobal('Worker', ScriptedWorker))
  afterEach(() => vi.unstubAllGlobals())

  it('are ordered from the PDF worker, with progress, until the bytes are there', async () => {
    const progress: string[] = []
    const rendering = renderLabelsInWorker(sheet, {
      createdAt: '2024-03-15T00:00:00Z',
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    })
    const worker = ScriptedWorker.last
    expect(worker.url).toMatch(/render-pdf-worker\.ts$/)
    expect(worker.sent).toEqual([
      { kind: 'render-labels', sheet: JSON.stringify(sheet), createdAt: '2024-03-15T00:00:00Z' },
    ])
    worker.say({ kind: 'progress', done: 1, total: 1 })
    worker.say({ kind: 'rendered', bytes: Uint8Array.of(37).buffer })
    expect(await rendering).toEqual({ ok: true, value: Uint8Array.of(37) })
    expect({ progress, terminated: worker.terminated }).toEqual({ progress: ['1/1'], terminated: true })
  })

  it('are cancelled at once, and a broken worker is a problem', async () => {
    const controller = new AbortController()
    const cancelled = renderLabelsInWorker(sheet, { signal: controller.signal })
    controller.abort()
    expect(await cancelled).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(ScriptedWorker.last.terminated).toBe(true)
    const broken = renderLabelsInWorker(sheet)
    ScriptedWorker.last.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    expect(await broken).toEqual({
      ok: false,
      problem: { code: 'pdf-failed', details: { reason: 'out of memory' } },
    })
  })
})
