import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packEvidenceInWorker } from '../../../src/export/evidence/start-evidence-package.ts'

const files = Array.from({ length: 40 }, (_, index) => ({ path: `附件${index}.jpg`, blob: String(index) }))
const read = (hash: string) =>
  Promise.resolve(hash === '7' ? null : new Uint8Array(50_000).fill(Number(hash)))

describe('the evidence package, made in a worker', () => {
  it('holds every file there is and tells how far it got', async () => {
    const told: number[] = []
    const signal = new AbortController().signal
    const packed = await packEvidenceInWorker(files, read, { signal, onProgress: (done) => told.push(done) })
    if (!packed.ok) throw new Error(packed.problem.code)
    const unpacked = unzipSync(new Uint8Array(await packed.value.arrayBuffer()))
    expect(Object.keys(unpacked)).toHaveLength(39)
    expect(unpacked['附件5.jpg']?.[0]).toBe(5)
    expect(told).toEqual(files.map((_, index) => index))
  })

  it('stops at once when it is cancelled', async () => {
    const cancel = new AbortController()
    let asked = 0
    const packed = await packEvidenceInWorker(
      files,
      (hash) => {
        asked += 1
        if (asked === 3) cancel.abort()
        return read(hash)
      },
      { signal: cancel.signal },
    )
    expect(packed).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
    expect(asked).toBe(3)
  })
})
