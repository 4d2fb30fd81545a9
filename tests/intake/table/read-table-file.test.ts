import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readTableFile } from '../../../src/intake/read-table-file.ts'
import type { FromTableWorker, ToTableWorker } from '../../../src/intake/table/worker-messages.ts'
import { ScriptedWorker } from '../../export/support/scripted-worker.ts'

type TableWorker = ScriptedWorker<ToTableWorker, FromTableWorker>

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('Worker', ScriptedWorker)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function started(file: File, signal = new AbortController().signal) {
  const shares: number[] = []
  const reading = readTableFile(file, { onProgress: (share) => shares.push(share), signal })
  await vi.advanceTimersByTimeAsync(0)
  return { reading, shares, worker: ScriptedWorker.last as unknown as TableWorker }
}

const small = new File(['编号,名称\n1,桌'], '台账.csv')

describe('readTableFile', () => {
  it('hands the bytes over, passes the progress on and ends the worker with the answer', async () => {
    const { reading, shares, worker } = await started(small)
    expect(worker.sent[0]).toMatchObject({ name: '台账.csv', bytes: expect.any(ArrayBuffer) as unknown })
    worker.say({ kind: 'progress', share: 0.5 })
    const table = { fileName: '台账.csv', format: 'csv', sheets: [] } as const
    worker.say({ kind: 'read', table })
    expect(await reading).toEqual({ ok: true, value: table })
    expect([shares, worker.terminated]).toEqual([[0.5], true])
  })

  it('ends the worker after a minute', async () => {
    const { reading, worker } = await started(small)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await reading).toEqual({ ok: false, problem: { code: 'table-timeout' } })
    expect(worker.terminated).toBe(true)
  })

  it('ends the worker at once when cancelled, and starts none when it was before', async () => {
    const controller = new AbortController()
    const { reading, worker } = await started(small, controller.signal)
    controller.abort()
    expect(await reading).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(worker.terminated).toBe(true)
    const again = await started(small, controller.signal)
    expect(await again.reading).toEqual({ ok: false, problem: { code: 'cancelled' } })
    expect(again.worker).toBe(worker)
  })

  it('says so when the worker breaks or the file cannot be fetched', async () => {
    const { reading, worker } = await started(small)
    worker.dispatchEvent(new Event('messageerror'))
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'table-unreadable' } })
    const lost = new File(['1'], '台账.csv')
    Object.defineProperty(lost, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('', 'NotFoundError')),
    })
    expect(await (await started(lost)).reading).toEqual({
      ok: false,
      problem: { code: 'table-unreadable', details: { reason: 'NotFoundError' } },
    })
    expect(await (await started(new File([], 'a.csv'))).reading).toMatchObject({
      problem: { code: 'table-empty' },
    })
  })
})
