import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import writerUrl from 'zxing-wasm/writer/zxing_writer.wasm?url'
import { afterAll, describe, expect, it } from 'vitest'
import { readPhoto } from '../../../src/platform/scanning/read-photo.ts'
import { createWasmDecoder } from '../../../src/platform/scanning/wasm-decoder.ts'

void prepareZXingModule({ overrides: { locateFile: () => writerUrl } })

/** A label on a desk, turned and blurred as asked. */
async function label(
  text: string,
  format: 'QRCode' | 'Code128',
  { turn = 0, blur = 0 }: { readonly turn?: number; readonly blur?: number } = {},
): Promise<OffscreenCanvas> {
  const { svg } = await writeBarcode(text, { format, scale: 4 })
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`
  await image.decode()
  const canvas = new OffscreenCanvas(640, 480)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, 640, 480)
  context.filter = blur > 0 ? `blur(${blur}px)` : 'none'
  context.translate(320, 240)
  context.rotate((turn * Math.PI) / 180)
  const scale = Math.min(360 / image.width, 260 / image.height)
  context.drawImage(
    image,
    (-image.width * scale) / 2,
    (-image.height * scale) / 2,
    image.width * scale,
    image.height * scale,
  )
  return canvas
}

function pixels(canvas: OffscreenCanvas): ImageData {
  const data = canvas.getContext('2d')?.getImageData(0, 0, 640, 480)
  if (!data) throw new Error('no picture')
  return data
}

describe('the decoder in its worker', () => {
  const decoder = createWasmDecoder()
  afterAll(() => decoder.close())

  it.each([
    ['QRCode', 'qr', {}, false],
    ['Code128', 'code-128', {}, false],
    ['QRCode', 'qr', { blur: 1.5 }, false],
    ['Code128', 'code-128', { turn: 90 }, true],
  ] as const)('reads %s', async (format, expected, look, tryHarder) => {
    const codes = await decoder.read(pixels(await label('ZC-0042', format, look)), { tryHarder })
    expect(codes).toEqual([{ text: 'ZC-0042', format: expected }])
  })

  it('reads nothing on a blank sheet', async () => {
    const canvas = new OffscreenCanvas(640, 480)
    canvas.getContext('2d')?.fillRect(0, 0, 640, 480)
    expect(await decoder.read(pixels(canvas), { tryHarder: true })).toEqual([])
  })

  it('reads a photo of a label, and finds none in a file that is no picture', async () => {
    const canvas = await label('资产编号=ZC-7', 'QRCode')
    const photo = await canvas.convertToBlob({ type: 'image/jpeg' })
    expect(await readPhoto(photo)).toEqual({ ok: true, value: [{ text: '资产编号=ZC-7', format: 'qr' }] })
    expect(await readPhoto(new Blob(['桌']))).toEqual({ ok: true, value: [] })
  })
})
