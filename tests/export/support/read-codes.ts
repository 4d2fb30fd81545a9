import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { PagePicture } from './pdf-tools.ts'

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } })

export interface FoundCode {
  readonly text: string
  /** Upper left corner, in pixels of the picture. */
  readonly x: number
  readonly y: number
}

/** Every code on a page, as a decoder of its own reads it: row by row, from the left. */
export async function codesOn(picture: PagePicture): Promise<readonly FoundCode[]> {
  const { width, height } = picture
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      data.fill(picture.at(x, y), (y * width + x) * 4, (y * width + x) * 4 + 3)
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 255 },
  )
  const half = height / 40
  return found
    .map(({ text, position }) => ({ text, x: position.topLeft.x, y: position.topLeft.y }))
    .sort((a, b) => (Math.abs(a.y - b.y) > half ? a.y - b.y : a.x - b.x))
}
