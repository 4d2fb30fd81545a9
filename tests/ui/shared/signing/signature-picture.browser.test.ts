import { describe, expect, it } from 'vitest'
import { readJpeg } from '../../../../src/export/pdf/pictures/jpeg.ts'
import { signaturePicture } from '../../../../src/ui/shared/signing/signature-picture.ts'

const zigzag = Array.from({ length: 40 }, (_, step) => ({
  x: 30 + step * 8,
  y: 40 + (step % 2) * 60,
}))

async function greysOf(picture: Blob): Promise<{ dark: number; light: number; width: number }> {
  const bitmap = await createImageBitmap(picture)
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  let [dark, light] = [0, 0]
  for (let place = 0; place < data.length; place += 4) {
    const grey = data[place] ?? 0
    if (grey < 60) dark += 1
    if (grey > 200) light += 1
  }
  return { dark, light, width: bitmap.width }
}

describe('the picture of a signature', () => {
  it('is a JPEG that the report can print, black on white, at most 600 pixels wide', async () => {
    const picture = await signaturePicture([zigzag])
    if (!picture) throw new Error('no picture')
    expect(picture.type).toBe('image/jpeg')
    const jpeg = readJpeg(new Uint8Array(await picture.arrayBuffer()))
    const greys = await greysOf(picture)
    expect(jpeg?.width).toBe(greys.width)
    expect(greys.width).toBe(600)
    expect(greys.dark).toBeGreaterThan(1000)
    expect(greys.light).toBeGreaterThan(greys.dark)
    expect(picture.size).toBeLessThan(60_000)
  })

  it('a dot has none', async () => {
    expect(await signaturePicture([[{ x: 3, y: 3 }]])).toBeNull()
  })
})
