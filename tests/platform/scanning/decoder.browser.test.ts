import { encode } from 'uqr'
import { afterAll, describe, expect, it } from 'vitest'
import { createWasmDecoder } from '../../../src/platform/scanning/wasm-decoder.ts'
import { proofPicture, proofText } from '../../../src/platform/scanning/proof-picture.ts'
import { labelOnCanvas, pixelsOf } from './draw-label.ts'

/** 资产编号:ZC-7 as an older label printer writes it. */
const gb18030 = [0xd7, 0xca, 0xb2, 0xfa, 0xb1, 0xe0, 0xba, 0xc5, 0x3a, 0x5a, 0x43, 0x2d, 0x37]

/** A QR code of bytes that does not say what encoding they are in, as most printers leave it. */
function unmarked(bytes: number[]): ImageData {
  const { data, size } = encode(bytes, { border: 4 })
  const scale = 6
  const canvas = new OffscreenCanvas(size * scale, size * scale)
  const context = canvas.getContext('2d')
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      if (context) context.fillStyle = dark ? '#000000' : '#ffffff'
      context?.fillRect(x * scale, y * scale, scale, scale)
    }),
  )
  return pixelsOf(canvas)
}

describe('the decoder in its worker', () => {
  const decoder = createWasmDecoder()
  afterAll(() => decoder.close())

  it.each([
    ['QR', 'qr', { format: 'QRCode' }],
    ['QR, small', 'qr', { format: 'QRCode', size: 60 }],
    ['QR, slightly blurred', 'qr', { format: 'QRCode', blur: 1.5 }],
    ['QR, askew', 'qr', { format: 'QRCode', turn: 25 }],
    ['Code 128', 'code-128', { format: 'Code128' }],
    ['Code 128, small', 'code-128', { format: 'Code128', size: 200 }],
    ['Code 128, slightly blurred', 'code-128', { format: 'Code128', blur: 1 }],
    ['Code 39', 'code-39', { format: 'Code39', size: 500 }],
    ['DataMatrix', 'data-matrix', { format: 'DataMatrix', size: 160 }],
  ] as const)('reads at first sight: %s', async (_, format, look) => {
    const codes = await decoder.read(pixelsOf(await labelOnCanvas('ZC-0042', look)), { tryHarder: false })
    expect(codes).toEqual([{ text: 'ZC-0042', format }])
  })

  it.each([
    ['Code 128 on its side', 'code-128', { format: 'Code128', turn: 90 }],
    ['Code 128 upside down', 'code-128', { format: 'Code128', turn: 180 }],
    ['QR, light on dark', 'qr', { format: 'QRCode', inverted: true }],
  ] as const)('reads at a second, harder look: %s', async (_, format, look) => {
    const codes = await decoder.read(pixelsOf(await labelOnCanvas('ZC-0042', look)), { tryHarder: true })
    expect(codes).toEqual([{ text: 'ZC-0042', format }])
  })

  it('reads EAN-13', async () => {
    const canvas = await labelOnCanvas('6901234567892', { format: 'EAN13' })
    expect(await decoder.read(pixelsOf(canvas), { tryHarder: false })).toEqual([
      { text: '6901234567892', format: 'ean-13' },
    ])
  })

  it.each([
    ['UTF-8', [...new TextEncoder().encode('资产编号:ZC-7')]],
    ['GB18030', gb18030],
  ])('reads Chinese in %s, which the code does not name', async (_, bytes) => {
    expect(await decoder.read(unmarked(bytes), { tryHarder: false })).toEqual([
      { text: '资产编号:ZC-7', format: 'qr' },
    ])
  })

  it('reads Chinese in an encoding that the code names', async () => {
    const canvas = await labelOnCanvas('资产编号:ZC-7')
    expect(await decoder.read(pixelsOf(canvas), { tryHarder: false })).toEqual([
      { text: '资产编号:ZC-7', format: 'qr' },
    ])
  })

  it('reads nothing on a blank sheet', async () => {
    const canvas = new OffscreenCanvas(640, 480)
    canvas.getContext('2d')?.fillRect(0, 0, 640, 480)
    expect(await decoder.read(pixelsOf(canvas), { tryHarder: true })).toEqual([])
  })

  it('reads the picture that a native decoder must prove itself on', async () => {
    expect(await decoder.read(proofPicture(), { tryHarder: false })).toEqual([
      { text: proofText, format: 'qr' },
    ])
  })
})
