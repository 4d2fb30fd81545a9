import { expect, it } from 'vitest'
import type { Photo } from '../../../src/domain/report/document.ts'
import { readJpeg } from '../../../src/export/pdf/pictures/jpeg.ts'
import { shrinkInBrowser } from '../../../src/export/pdf/pictures/shrink-in-browser.ts'
import { renderPdfInWorker } from '../../../src/export/pdf/start-pdf-render.ts'
import { documentOf } from '../support/office-report.ts'

/** As restless as a shelf full of things: soft shapes under the grain of a phone's sensor, as the app stores them. */
async function takePhoto(seed: number): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(1600, 1200)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  let state = seed
  const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  for (let shape = 0; shape < 700; shape += 1) {
    context.fillStyle = `hsl(${chance() * 360} ${chance() * 60}% ${chance() * 100}%)`
    context.fillRect(chance() * 1600, chance() * 1200, chance() * 260, chance() * 180)
  }
  const picture = context.getImageData(0, 0, 1600, 1200)
  for (let at = 0; at < picture.data.length; at += 4) {
    const grain = (chance() - 0.5) * 14
    for (let band = 0; band < 3; band += 1) picture.data[at + band] = (picture.data[at + band] ?? 0) + grain
  }
  context.putImageData(picture, 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.72 })
  return new Uint8Array(await blob.arrayBuffer())
}

it('sixty photos stay under 10 MB at 标准, each of them there', { timeout: 120_000 }, async () => {
  const taken = [await takePhoto(1), await takePhoto(2), await takePhoto(3)]
  const photos = Array.from({ length: 60 }, (_, index): Photo => ({
    blob: `photo${index}`,
    number: `附件${index + 1}`,
    caption: '资产盘点现场照片',
    time: '2024年3月1日 10:20',
    hash: `SHA-256：${'0123456789abcdef'.repeat(4)}`,
    alternative: '',
  }))
  const stored = taken.reduce((sum, { byteLength }) => sum + byteLength * 20, 0)
  expect(stored).toBeGreaterThan(10_000_000)
  const blobs = (hash: string): Promise<Uint8Array> =>
    // A byte of their own behind the end of the picture: no two are stored as one.
    Promise.resolve(new Uint8Array([...(taken[Number(hash.slice(5)) % 3] ?? []), Number(hash.slice(5))]))
  const shares: number[] = []
  const result = await renderPdfInWorker(documentOf({ kind: 'photos', photos }), {
    blobs,
    onProgress: (done, total) => shares.push(done / total),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  expect(result.value.byteLength).toBeLessThan(10_000_000)
  expect([...shares].sort((a, b) => a - b)).toEqual(shares)
  expect(shares.filter((share) => share < 0.33).length).toBeGreaterThan(50)
  const [first] = taken
  const small = first && (await shrinkInBrowser(first, { longestSide: 640, quality: 0.6, typicalBytes: 0 }))
  expect(small && readJpeg(small)).toMatchObject({ width: 640, height: 480 })
  expect(
    await shrinkInBrowser(new Uint8Array(100), { longestSide: 640, quality: 0.6, typicalBytes: 0 }),
  ).toBeNull()
})
