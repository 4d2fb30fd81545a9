import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SheetCell, Workbook } from '../../../src/domain/report/workbook.ts'
import { renderWorkbookInWorker } from '../../../src/export/xlsx/start-workbook-render.ts'
import { ScriptedWorker } from '../support/scripted-worker.ts'

const head = {
  name: '盘点表',
  columns: [{ title: '资产编号', width: 10 }],
  heading: [],
  totals: null,
  notes: [],
  orientation: 'portrait',
} as const
const rows: SheetCell[][] = Array.from({ length: 2500 }, (_, index) => [{ kind: 'text', text: `ZC${index}` }])
const workbook: Workbook = { title: '盘点表', author: '样板局', sheets: [{ ...head, rows }] }

describe('a workbook in a worker', () => {
  beforeEach(() => vi.stubGlobal('Worker', ScriptedWorker))
  afterEach(() => vi.unstubAllGlobals())

  it('is handed over piece by piece, each when the one before was taken', async () => {
    const progress: string[] = []
    const rendering = renderWorkbookInWorker(workbook, {
      createdAt: '2024-03-15T00:00:00Z',
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    })
    const worker = ScriptedWorker.last
    expect(worker.sent).toEqual([{ kind: 'sheet', head: JSON.stringify(head) }])
    for (let piece = 0; piece < 4; piece += 1) worker.say({ kind: 'taken' })
    const pieces = worker.sent.slice(1, 4) as { kind: string; rows: string }[]
    expect(pieces.map(({ kind }) => kind)).toEqual(['rows', 'rows', 'rows'])
    expect(pieces.flatMap((piece) => JSON.parse(piece.rows) as unknown[])).toEqual(rows)
    expect(worker.sent[4]).toEqual({
      kind: 'write',
      title: '盘点表',
      author: '样板局',
      createdAt: '2024-03-15T00:00:00Z',
    })
    expect(progress).toEqual(['1/8', '2/8', '3/8', '4/8'])
    worker.say({ kind: 'rendered', bytes: Uint8Array.of(80, 75).buffer })
    expect(await rendering).toEqual({ ok: true, value: Uint8Array.of(80, 75) })
    expect(worker.terminated).toBe(true)
  })

  it('is cancelled between two pieces, or before it begins', async () => {
    const controller = new AbortController()
    const rendering = renderWorkbookInWorker(workbook, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    })
    ScriptedWorker.last.say({ kind: 'taken' })
    expect(await rendering).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(ScriptedWorker.last.terminated).toBe(true)
    expect(await renderWorkbookInWorker(workbook, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    })
  })

  it('passes problems on, also when the worker breaks', async () => {
    const problem = { code: 'workbook-too-many-rows', details: { sheet: '盘点表', limit: '1048576' } }
    const refused = renderWorkbookInWorker(workbook)
    ScriptedWorker.last.say({ kind: 'failed', problem })
    expect(await refused).toEqual({ ok: false, problem })
    const broken = renderWorkbookInWorker(workbook)
    ScriptedWorker.last.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    expect(await broken).toEqual({
      ok: false,
      problem: { code: 'workbook-failed', details: { reason: 'out of memory' } },
    })
  })
})
