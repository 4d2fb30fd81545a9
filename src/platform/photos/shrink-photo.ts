import { isBlankPicture } from './blank-picture.ts'

export type Shrunk =
  | { readonly kind: 'photo'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'refused'; readonly code: 'photo-unreadable' | 'photo-blank' }

const longestSide = 1600
const quality = 0.72

/** Runs in the worker, and on the page where workers have no canvas. The picture is upright: EXIF is obeyed, then gone. */
export async function shrinkPhoto(photo: Blob): Promise<Shrunk> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  } catch {
    return { kind: 'refused', code: 'photo-unreadable' }
  }
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height, 1))
  const width = Math.max(1, Math.round(bitmap.width * scale))
  const height = Math.max(1, Math.round(bitmap.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0, width, height)
  bitmap.close()
  const pixels = context?.getImageData(0, 0, width, height).data
  if (!pixels || isBlankPicture(pixels)) return { kind: 'refused', code: 'photo-blank' }
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  canvas.width = 0
  canvas.height = 0
  return { kind: 'photo', bytes: await jpeg.arrayBuffer() }
}
