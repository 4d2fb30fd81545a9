import type { Result } from '../../domain/values/result.ts'
import { fail, ok } from '../../domain/values/result.ts'
import type { ReadCode, ScanProblem } from './contract.ts'
import { createWasmDecoder } from './wasm-decoder.ts'
import { fit } from '../camera/crop.ts'

/** A code fills the photo or is a corner of it: both are looked for. */
const sizes = [1600, 1024, 2600] as const

function pixelsOf(bitmap: ImageBitmap, longest: number): ImageData | null {
  const { drawnWidth, drawnHeight } = fit(bitmap.width, bitmap.height, longest)
  const canvas = document.createElement('canvas')
  canvas.width = drawnWidth
  canvas.height = drawnHeight
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context) context.imageSmoothingQuality = 'high'
  context?.drawImage(bitmap, 0, 0, drawnWidth, drawnHeight)
  const picture = context?.getImageData(0, 0, drawnWidth, drawnHeight) ?? null
  canvas.width = 0
  canvas.height = 0
  return picture
}

/** Every code of a photo of a label, at the first size that shows any. A file that is no picture holds none. */
export async function readPhoto(photo: Blob): Promise<Result<readonly ReadCode[], ScanProblem>> {
  let bitmap: ImageBitmap
  try {
    // Decoded once: forty-eight megapixels are as much memory as a phone gives (S19).
    bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  } catch {
    return ok([])
  }
  let decoder: ReturnType<typeof createWasmDecoder> | null = null
  try {
    decoder = createWasmDecoder()
    for (const size of sizes) {
      const picture = pixelsOf(bitmap, size)
      const codes = picture ? await decoder.read(picture, { tryHarder: true }) : []
      if (codes.length > 0) return ok(codes)
    }
    return ok([])
  } catch (error) {
    return fail('decoder-unavailable', { reason: error instanceof Error ? error.message : String(error) })
  } finally {
    decoder?.close()
    bitmap.close()
  }
}
