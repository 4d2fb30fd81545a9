import { describe, expect, it } from 'vitest'
import type { PictureMark } from '../../../src/platform/photos/contract.ts'
import { createPhotos } from '../../../src/platform/photos/create-photos.ts'

const width = 800
const height = 600

/** Grey with a secret in the middle: a bright red plate. */
async function photoWithSecret(): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const gradient = context.createLinearGradient(0, 0, width, 0)
  gradient.addColorStop(0, '#888888')
  gradient.addColorStop(1, '#cccccc')
  context.fillStyle = gradient
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#ff0000'
  context.fillRect(300, 250, 200, 100)
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
}

async function pixelsOf(bytes: ArrayBuffer) {
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  const at = (x: number, y: number) => [
    ...data.subarray((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 3),
  ]
  const count = (is: (red: number, green: number, blue: number) => boolean) => {
    let found = 0
    for (let place = 0; place < data.length; place += 4)
      if (is(data[place] ?? 0, data[place + 1] ?? 0, data[place + 2] ?? 0)) found += 1
    return found
  }
  return { at, count, middle: () => at(bitmap.width >> 1, bitmap.height >> 1) }
}

async function marked(...marks: PictureMark[]) {
  const result = await createPhotos().prepare(await photoWithSecret(), marks)
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

const reddish = (red: number, green: number, blue: number) => red > 120 && green < 70 && blue < 70
const whole = { from: { x: 290 / width, y: 240 / height }, to: { x: 510 / width, y: 360 / height } }

describe('marks burnt into a photo', () => {
  it('遮盖 leaves nothing of what was there, in the picture and in the small one', async () => {
    const bare = await marked()
    expect((await pixelsOf(bare.bytes)).count(reddish)).toBeGreaterThan(15_000)
    const covered = await marked({ kind: 'redact', ...whole })
    for (const bytes of [covered.bytes, covered.thumb]) {
      const pixels = await pixelsOf(bytes)
      expect(pixels.count(reddish)).toBe(0)
      expect(Math.max(...pixels.middle())).toBeLessThan(12)
    }
  })

  it('遮盖 drawn from any corner covers the same, and lies below every other mark', async () => {
    const { from, to } = whole
    const other = await marked(
      { kind: 'arrow', from: { x: 0.1, y: 0.5 }, to: { x: 0.6, y: 0.5 } },
      { kind: 'redact', from: { x: to.x, y: from.y }, to: { x: from.x, y: to.y } },
    )
    const pixels = await pixelsOf(other.bytes)
    expect(Math.max(...pixels.at(400, 260))).toBeLessThan(12)
    expect(reddish(...(pixels.at(400, 300) as [number, number, number]))).toBe(true)
  })

  it.each<PictureMark>([
    { kind: 'box', from: { x: 0.05, y: 0.05 }, to: { x: 0.3, y: 0.3 } },
    { kind: 'arrow', from: { x: 0.05, y: 0.05 }, to: { x: 0.3, y: 0.3 } },
    { kind: 'text', at: { x: 0.05, y: 0.05 }, text: '采购合同第 3 页' },
    { kind: 'text', at: { x: 0.98, y: 0.05 }, text: '写在右边缘的字也要看得见' },
  ])('a $kind is seen', async (mark) => {
    const before = (await pixelsOf((await marked()).bytes)).count(reddish)
    expect((await pixelsOf((await marked(mark)).bytes)).count(reddish)).toBeGreaterThan(before + 300)
  })

  it('a watermark stands on a dark plate at the lower left, however long its lines', async () => {
    const lines = ['海珠区某某局', '2024-03-05 10:30:12', 'B4-1 绩效管理制度建设'.repeat(6)]
    const pixels = await pixelsOf((await marked({ kind: 'watermark', lines })).bytes)
    const dark = (x: number, y: number) => (pixels.at(x, y)[0] ?? 255) < 100
    expect(dark(2, height - 2)).toBe(true)
    expect(dark(2, height / 3)).toBe(false)
    expect(pixels.count((red, green, blue) => red > 230 && green > 230 && blue > 230)).toBeGreaterThan(300)
  })
})
