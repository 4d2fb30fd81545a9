import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ReadCode, ScanProblem } from './contract.ts'
import { createWasmDecoder } from './wasm-decoder.ts'
import { fit } from './crop.ts'

/** A code fills the photo or is a corner of it: both are looked for. */
const sizes = [1600, 1024, 2600] as const

async function pictureOf(photo: Blob, longest: number): Promise<ImageData | null> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  const { drawnWidth, drawnHeight } = fit(bitmap.width, bitmap.height, longest)
  const canvas = document.createElement('canvas')
  canvas.width = drawnWidth
  canvas.height = drawnHeight
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0, drawnWidth, drawnHeight)
  bitmap.close()
  const picture = context?.getImageData(0, 0, drawnWidth, drawnHeight) ?? null
  canvas.width = 0
  canvas.height = 0
  return picture
}

/** Every code of a photo of a label, at the first size that shows any. A file that is no picture holds none. */
export async function readPhoto(photo: Blob): Promise<Result<readonly ReadCode[], ScanProblem>> {
  const decoder = createWasmDecoder()
  try {
    for (const size of sizes) {
      const picture = await pictureOf(photo, size).catch(() => null)
      if (!picture) return ok([])
      const codes = await decoder.read(picture, { tryHarder: true })
      if (codes.length > 0) return ok(codes)
    }
    return ok([])
  } catch (error) {
    return fail('decoder-unavailable', { reason: error instanceof Error ? error.message : String(error) })
  } finally {
    decoder.close()
  }
}
