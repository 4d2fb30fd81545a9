import { isBlankPicture } from './blank-picture.ts'

export type Shrunk =
  | { readonly kind: 'photo'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'refused'; readonly code: 'photo-unreadable' | 'photo-blank' }
  /** The worker cannot draw: the page must. */
  | { readonly kind: 'unable' }

const longestSide = 1600
export const quality = 0.72

/** Runs in the worker. The picture is upright: EXIF is obeyed, then gone. */
export async function shrinkPhoto(photo: Blob): Promise<Shrunk> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  } catch {
    return { kind: 'refused', code: 'photo-unreadable' }
  }
  const canvas = new OffscreenCanvas(...shrunkSize(bitmap.width, bitmap.height))
  try {
    const context = canvas.getContext('2d')
    if (!context) return { kind: 'unable' }
    paint(context, bitmap)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    if (isBlankPicture(data)) return { kind: 'refused', code: 'photo-blank' }
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    return { kind: 'photo', bytes: await jpeg.arrayBuffer() }
  } finally {
    bitmap.close()
    // iOS keeps the memory of a canvas until its size is zero (S19).
    canvas.width = 0
    canvas.height = 0
  }
}

/** Never enlarged. */
export function shrunkSize(width: number, height: number): [width: number, height: number] {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/** The whole picture on the whole canvas. JPEG has no transparency: what shines through is paper. */
export function paint(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  picture: CanvasImageSource,
): void {
  const { width, height } = context.canvas
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
}
