import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDecoder } from '../../../src/platform/scanning/create-decoder.ts'
import type { FromDecodeWorker, ToDecodeWorker } from '../../../src/platform/scanning/decode-messages.ts'
import { proofText } from '../../../src/platform/scanning/proof-picture.ts'

class PlainImageData {
  readonly data: Uint8ClampedArray
  constructor(width: number, height: number) {
    this.data = new Uint8ClampedArray(width * height * 4)
  }
}

/** Workers as the decoder meets them; `answers` says what the next of them does with a picture. */
const workers: FakeWorker[] = []
let answers: (worker: FakeWorker, asked: ToDecodeWorker) => void = () => undefined

class FakeWorker extends EventTarget {
  ended = false
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(asked: ToDecodeWorker) {
    answers(this, asked)
  }
  say(data: FromDecodeWorker) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate() {
    this.ended = true
  }
}

function reads(worker: FakeWorker, { id }: ToDecodeWorker): void {
  worker.say({ id, codes: [{ text: 'ours', format: 'qr' }] })
}

function nativeDetector(detect: (call: number) => readonly { rawValue: string; format: string }[]) {
  let calls = 0
  vi.stubGlobal(
    'BarcodeDetector',
    class {
      static getSupportedFormats = () => Promise.resolve(['qr_code', 'code_128'])
      detect() {
        calls += 1
        return new Promise((resolve) => resolve(detect(calls)))
      }
    },
  )
}

const proven = [{ rawValue: proofText, format: 'qr_code' }]
const look = { tryHarder: false }
const picture = () => new ImageData(8, 8)

beforeEach(() => {
  workers.length = 0
  answers = reads
  vi.stubGlobal('ImageData', PlainImageData)
  vi.stubGlobal('Worker', FakeWorker)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('the choice of a decoder', () => {
  it("is the browser's own when it proves that it reads", async () => {
    nativeDetector((call) => (call === 1 ? proven : [{ rawValue: 'ZC-1', format: 'code_128' }]))
    const decoder = await createDecoder()
    expect(await decoder.read(picture(), look)).toEqual([{ text: 'ZC-1', format: 'code-128' }])
    expect(workers).toEqual([])
  })

  it.each([
    ['finds nothing on the proof', () => []],
    [
      'breaks on the proof',
      () => {
        throw new Error('service unavailable')
      },
    ],
  ])('is ours when the native one %s', async (_, detect) => {
    nativeDetector(detect)
    expect(await (await createDecoder()).read(picture(), look)).toEqual([{ text: 'ours', format: 'qr' }])
  })

  it('is ours when the native one never answers', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('BarcodeDetector', { getSupportedFormats: () => new Promise(() => undefined) })
    const made = createDecoder()
    await vi.advanceTimersByTimeAsync(5000)
    expect(await (await made).read(picture(), look)).toEqual([{ text: 'ours', format: 'qr' }])
  })

  it('is ours when the native one knows no Code 128, or there is none', async () => {
    vi.stubGlobal('BarcodeDetector', { getSupportedFormats: () => Promise.resolve(['qr_code']) })
    expect(await (await createDecoder()).read(picture(), look)).toHaveLength(1)
    vi.stubGlobal('BarcodeDetector', undefined)
    expect(await (await createDecoder()).read(picture(), look)).toHaveLength(1)
  })

  it.each([
    ['breaks', null],
    ['reads Chinese it cannot make out', [{ rawValue: '×Ê²ú', format: 'qr_code' }]],
  ])('passes to ours for good when the native one %s', async (_, answer) => {
    nativeDetector((call) => {
      if (call === 1) return proven
      if (!answer) throw new Error('lost')
      return answer
    })
    const decoder = await createDecoder()
    expect(await decoder.read(picture(), look)).toEqual([])
    expect(await decoder.read(picture(), look)).toEqual([{ text: 'ours', format: 'qr' }])
  })
})

describe('a decoder of ours that breaks', () => {
  it('is replaced when it had worked', async () => {
    const decoder = await createDecoder()
    await decoder.read(picture(), look)
    answers = (worker, { id }) => worker.say({ id, failed: 'out of memory' })
    expect(await decoder.read(picture(), look)).toEqual([])
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    answers = reads
    expect(await decoder.read(picture(), look)).toHaveLength(1)
  })

  it('is given up when it never worked', async () => {
    answers = (worker, { id }) => worker.say({ id, failed: 'no WebAssembly' })
    await expect((await createDecoder()).read(picture(), look)).rejects.toThrow('no WebAssembly')
    expect(workers).toHaveLength(1)
  })

  it('says so although it broke before it was asked', async () => {
    const decoder = await createDecoder()
    workers[0]?.dispatchEvent(new ErrorEvent('error', { message: 'no such file' }))
    await expect(decoder.read(picture(), look)).rejects.toThrow('no such file')
  })

  it('is not waited for longer than twenty seconds', async () => {
    vi.useFakeTimers()
    answers = () => undefined
    const reading = (await createDecoder()).read(picture(), look)
    const failed = expect(reading).rejects.toThrow('no answer')
    await vi.advanceTimersByTimeAsync(20_000)
    await failed
  })

  it('is not replaced once closed', async () => {
    const decoder = await createDecoder()
    await decoder.read(picture(), look)
    answers = () => undefined
    const reading = decoder.read(picture(), look)
    decoder.close()
    await expect(reading).rejects.toThrow('closed')
    expect(workers).toHaveLength(1)
  })
})
