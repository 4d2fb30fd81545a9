import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPhotos } from '../../../src/platform/photos/create-photos.ts'
import { withOrientation } from './with-orientation.ts'

afterEach(() => vi.unstubAllGlobals())

/** 3000 × 2000, its left half red and its right half blue. */
function redBesideBlue(): Promise<Blob> {
  return photo((context) => {
    context.fillStyle = '#d02020'
    context.fillRect(0, 0, 1500, 2000)
    context.fillStyle = '#2040d0'
    context.fillRect(1500, 0, 1500, 2000)
  })
}

function photo(paint: (context: OffscreenCanvasRenderingContext2D) => void): Promise<Blob> {
  const canvas = new OffscreenCanvas(3000, 2000)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  paint(context)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}

async function prepared(blob: Blob): Promise<ArrayBuffer> {
  const result = await createPhotos().prepare(blob)
  if (!result.ok) throw new Error(result.problem.code)
  expect(result.value.mime).toBe('image/jpeg')
  return result.value.bytes
}

/** Width, height, and the colours near the top and the bottom, without looking at EXIF. */
async function look(bytes: ArrayBuffer) {
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const colour = (x: number, y: number) => {
    const [red = 0, , blue = 0] = context?.getImageData(x, y, 1, 1).data ?? []
    return red > blue ? 'red' : 'blue'
  }
  return {
    size: [bitmap.width, bitmap.height],
    top: colour(50, 50),
    bottom: colour(50, bitmap.height - 50),
  }
}

describe.each([
  ['in the worker', () => undefined],
  ['on the page, where workers have no canvas', () => vi.stubGlobal('OffscreenCanvas', undefined)],
  [
    'on the page, where the worker does not load',
    () =>
      vi.stubGlobal(
        'Worker',
        class extends Worker {
          constructor() {
            super('/no-such-worker.js', { type: 'module' })
          }
        },
      ),
  ],
])('photos %s', (_, arrange) => {
  it('come back as JPEG of at most 1,600 pixels', async () => {
    const taken = await redBesideBlue()
    arrange()
    const bytes = await prepared(taken)
    vi.unstubAllGlobals()
    expect((await look(bytes)).size).toEqual([1600, 1067])
    expect([...new Uint8Array(bytes.slice(0, 2))]).toEqual([0xff, 0xd8])
    expect(bytes.byteLength).toBeLessThan(200_000)
  })

  it('are upright, and say no more how the camera was held', async () => {
    const taken = await withOrientation(await redBesideBlue(), 6)
    arrange()
    const bytes = await prepared(taken)
    vi.unstubAllGlobals()
    expect(await look(bytes)).toEqual({ size: [1067, 1600], top: 'red', bottom: 'blue' })
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('Exif')
  })

  it('that are blank or no pictures are refused', async () => {
    const white = await photo((context) => {
      context.fillStyle = '#ffffff'
      context.fillRect(0, 0, 3000, 2000)
    })
    arrange()
    const photos = createPhotos()
    expect(await photos.prepare(white)).toMatchObject({ problem: { code: 'photo-blank' } })
    expect(await photos.prepare(new Blob(['桌']))).toMatchObject({ problem: { code: 'photo-unreadable' } })
  })
})

describe('photos', () => {
  it('have a small picture of at most 320 pixels beside them', async () => {
    const result = await createPhotos().prepare(await withOrientation(await redBesideBlue(), 6))
    if (!result.ok) throw new Error(result.problem.code)
    expect(await look(result.value.thumb)).toEqual({ size: [213, 320], top: 'red', bottom: 'blue' })
    expect(result.value.thumb.byteLength).toBeLessThan(20_000)
  })

  it('of 48 megapixels are taken', async () => {
    const canvas = new OffscreenCanvas(8000, 6000)
    const context = canvas.getContext('2d')
    for (const [index, colour] of ['#d02020', '#2040d0'].entries()) {
      if (context) context.fillStyle = colour
      context?.fillRect(0, index * 3000, 8000, 3000)
    }
    const bytes = await prepared(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }))
    expect(await look(bytes)).toEqual({ size: [1600, 1200], top: 'red', bottom: 'blue' })
  })

  it('that are cut off, or no longer JPEG in the middle, are refused by name', async () => {
    const whole = new Uint8Array(await (await redBesideBlue()).arrayBuffer())
    const half = new Blob([whole.slice(0, whole.length / 2)], { type: 'image/jpeg' })
    expect(await createPhotos().prepare(half)).toMatchObject({ problem: { code: 'photo-incomplete' } })
    const head = Uint8Array.from(whole).fill(0x41, 2, 400)
    expect(await createPhotos().prepare(new Blob([head]))).toMatchObject({
      problem: { code: 'photo-unreadable' },
    })
  })

  it('are not enlarged, and paper shows through where a picture has holes', async () => {
    const canvas = new OffscreenCanvas(200, 100)
    canvas.getContext('2d')?.fillRect(20, 20, 60, 60)
    const bytes = await prepared(await canvas.convertToBlob())
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const drawn = new OffscreenCanvas(200, 100).getContext('2d')
    drawn?.drawImage(bitmap, 0, 0)
    expect([bitmap.width, bitmap.height]).toEqual([200, 100])
    expect(drawn?.getImageData(150, 50, 1, 1).data[0]).toBeGreaterThan(240)
  })

  it('of more than 40 MB are refused before they are opened', async () => {
    const huge = new Blob([new Uint8Array(40 * 1024 * 1024 + 1)], { type: 'image/jpeg' })
    expect(await createPhotos().prepare(huge)).toMatchObject({ problem: { code: 'photo-too-large' } })
  })

  it('are prepared one at a time, in the order they were taken', async () => {
    const workers: string[] = []
    vi.stubGlobal(
      'Worker',
      class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args)
          workers.push('begun')
        }
        override terminate() {
          workers.push('ended')
          super.terminate()
        }
      },
    )
    const taken = await redBesideBlue()
    const photos = createPhotos()
    const results = await Promise.all([taken, new Blob(['桌']), taken].map((one) => photos.prepare(one)))
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
    expect(workers.join(' ')).toBe('begun ended begun ended begun ended')
  })
})
