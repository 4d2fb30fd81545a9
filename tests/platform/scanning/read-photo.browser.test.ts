import { describe, expect, it } from 'vitest'
import { readPhoto } from '../../../src/platform/scanning/read-photo.ts'
import { withOrientation } from '../photos/with-orientation.ts'
import type { LabelLook } from './draw-label.ts'
import { labelOnCanvas } from './draw-label.ts'

async function photo(text: string, look: LabelLook, width: number, height: number): Promise<Blob> {
  const canvas = await labelOnCanvas(text, look, width, height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}

describe('a photo of a label', () => {
  it.each([
    ['QR', 'qr', {}],
    ['Code 128', 'code-128', { format: 'Code128', size: 400 }],
    ['Code 128 on its side', 'code-128', { format: 'Code128', size: 400, turn: 90 }],
  ] as const)('is read: %s', async (_, format, look) => {
    expect(await readPhoto(await photo('ZC-7', look, 640, 480))).toEqual({
      ok: true,
      value: [{ text: 'ZC-7', format }],
    })
  })

  it('of twelve megapixels is read when the code fills it and when it is a corner of it', async () => {
    for (const size of [2800, 330])
      expect(await readPhoto(await photo('ZC-0042', { size }, 4000, 3000))).toEqual({
        ok: true,
        value: [{ text: 'ZC-0042', format: 'qr' }],
      })
  })

  it('gives every code on it', async () => {
    const canvas = new OffscreenCanvas(1200, 600)
    const context = canvas.getContext('2d')
    context?.drawImage(await labelOnCanvas('ZC-1', {}, 600, 600), 0, 0)
    context?.drawImage(await labelOnCanvas('ZC-2', { format: 'Code128', size: 400 }, 600, 600), 600, 0)
    const read = await readPhoto(await canvas.convertToBlob({ type: 'image/jpeg' }))
    expect(read.ok && read.value.map(({ text }) => text).sort()).toEqual(['ZC-1', 'ZC-2'])
  })

  it('taken with the phone on its side is read', async () => {
    const taken = await photo('ZC-7', { format: 'Code128', size: 400, turn: 90 }, 640, 480)
    expect(await readPhoto(await withOrientation(taken, 6))).toMatchObject({ value: [{ text: 'ZC-7' }] })
  })

  it('without a label holds none, and so does a file that is no picture', async () => {
    const canvas = new OffscreenCanvas(800, 600)
    canvas.getContext('2d')?.fillRect(100, 100, 300, 200)
    expect(await readPhoto(await canvas.convertToBlob())).toEqual({ ok: true, value: [] })
    expect(await readPhoto(new Blob(['桌']))).toEqual({ ok: true, value: [] })
  })
})
