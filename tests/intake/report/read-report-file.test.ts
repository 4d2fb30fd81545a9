import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportText } from '../../../src/intake/report/contract.ts'
import { readReportFile } from '../../../src/intake/report/read-report-file.ts'
import type { FromReportWorker, ToReportWorker } from '../../../src/intake/report/worker-messages.ts'
import { ScriptedWorker } from '../../export/support/scripted-worker.ts'

const file = new File(['正文'], '报告.txt')
const report: ReportText = {
  fileName: '报告.txt',
  format: 'txt',
  paragraphs: [{ text: '正文', page: null, kind: 'text' }],
  remarks: [],
}

/** The worker, once the file has been read and handed over. */
async function startedWorker(): Promise<ScriptedWorker<ToReportWorker, FromReportWorker>> {
  await vi.waitFor(() => expect(ScriptedWorker.last.sent).toHaveLength(1))
  return ScriptedWorker.last as ScriptedWorker<ToReportWorker, FromReportWorker>
}

describe('reading in a worker', () => {
  beforeEach(() => {
    vi.stubGlobal('Worker', ScriptedWorker)
    ScriptedWorker.last = new ScriptedWorker('none')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('hands over name and bytes, passes progress on, ends the worker with the report', async () => {
    const shares: number[] = []
    const reading = readReportFile(file, { onProgress: (share) => shares.push(share) })
    const worker = await startedWorker()
    expect(worker.sent[0]?.name).toBe('报告.txt')
    expect(new TextDecoder().decode(worker.sent[0]?.bytes)).toBe('正文')
    worker.say({ kind: 'progress', share: 0.5 })
    worker.say({ kind: 'read', report })
    expect(await reading).toEqual({ ok: true, value: report })
    expect({ shares, terminated: worker.terminated }).toEqual({ shares: [0.5], terminated: true })
  })

  it('passes a problem on', async () => {
    const reading = readReportFile(file)
    const worker = await startedWorker()
    worker.say({ kind: 'failed', problem: { code: 'report-scanned' } })
    expect(await reading).toEqual({ ok: false, problem: { code: 'report-scanned' } })
  })

  it('cancelling ends the worker at once, and starts none when it comes first', async () => {
    const controller = new AbortController()
    const reading = readReportFile(file, { signal: controller.signal })
    const worker = await startedWorker()
    controller.abort()
    expect(await reading).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(worker.terminated).toBe(true)
    expect(await readReportFile(file, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    })
    expect(ScriptedWorker.last).toBe(worker)
  })

  it('says that a file is too large, or empty, before it reads a byte', async () => {
    const read = vi.fn()
    const large = Object.assign(new File([], '大.pdf'), { arrayBuffer: read })
    Object.defineProperty(large, 'size', { value: 50 * 1024 * 1024 + 1 })
    expect(await readReportFile(large)).toEqual({
      ok: false,
      problem: { code: 'report-too-large', details: { limit: '50 MB' } },
    })
    expect(await readReportFile(new File([], '空.pdf'))).toEqual({
      ok: false,
      problem: { code: 'report-empty' },
    })
    expect(read).not.toHaveBeenCalled()
  })

  it('a file that cannot be had and a worker that breaks are problems, not promises for ever', async () => {
    const gone = Object.assign(new File(['x'], '无.pdf'), {
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    })
    expect(await readReportFile(gone)).toEqual({
      ok: false,
      problem: { code: 'report-unreadable', details: { reason: 'NotFoundError' } },
    })
    const reading = readReportFile(file)
    const worker = await startedWorker()
    worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }))
    expect(await reading).toEqual({
      ok: false,
      problem: { code: 'report-unreadable', details: { reason: 'out of memory' } },
    })
  })

  it('gives up after 20 seconds without progress, however long the whole takes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const reading = readReportFile(file)
    let worker = ScriptedWorker.last as ScriptedWorker<ToReportWorker, FromReportWorker>
    for (let turn = 0; turn < 50 && worker.sent.length === 0; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve))
      worker = ScriptedWorker.last as ScriptedWorker<ToReportWorker, FromReportWorker>
    }
    vi.advanceTimersByTime(19_000)
    worker.say({ kind: 'progress', share: 0.1 })
    vi.advanceTimersByTime(19_000)
    expect(worker.terminated).toBe(false)
    vi.advanceTimersByTime(1_000)
    expect(await reading).toEqual({ ok: false, problem: { code: 'report-timeout' } })
    expect(worker.terminated).toBe(true)
  })
})
