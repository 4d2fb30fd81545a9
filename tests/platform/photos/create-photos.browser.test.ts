import { describe, expect, it } from 'vitest'
import { createPhotos } from '../../../src/platform/photos/create-photos.ts'

function photo(paint: (context: OffscreenCanvasRenderingContext2D) => void): Promise<Blob> {
  const canvas = new OffscreenCanvas(3000, 2000)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  paint(context)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
}

describe('photos', () => {
  it('come back as JPEG of at most 1,600 pixels', async () => {
    const taken = await photo((context) => {
      context.fillStyle = '#ffffff'
      context.fillRect(0, 0, 3000, 2000)
      context.fillStyle = '#204080'
      context.fillRect(200, 200, 1200, 900)
    })
    const prepared = await createPhotos().prepare(taken)
    if (!prepared.ok) throw new Error(prepared.problem.code)
    const bitmap = await createImageBitmap(new Blob([prepared.value.bytes], { type: 'image/jpeg' }))
    expect([bitmap.width, bitmap.height]).toEqual([1600, 1067])
    expect([...new Uint8Array(prepared.value.bytes.slice(0, 2))]).toEqual([0xff, 0xd8])
  })

  it('a blank one and one that is no picture are refused', async () => {
    const photos = createPhotos()
    const white = await photo((context) => {
      context.fillStyle = '#ffffff'
      context.fillRect(0, 0, 3000, 2000)
    })
    expect(await photos.prepare(white)).toMatchObject({ problem: { code: 'photo-blank' } })
    expect(await photos.prepare(new Blob(['桌']))).toMatchObject({ problem: { code: 'photo-unreadable' } })
  })
})
