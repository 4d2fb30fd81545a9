import { isBlankPicture } from './blank-picture.ts'
import type { PhotoProblem, PictureMark } from './contract.ts'
import { drawMarks } from './draw-marks.ts'
import { inspectPhoto } from './inspect-photo.ts'

export type Shrunk =
  | {
      readonly kind: 'photo'
      readonly bytes: ArrayBuffer
      readonly thumb: ArrayBuffer
      readonly takenAt: string
    }
  | { readonly kind: 'refused'; readonly code: PhotoProblem['code'] }
  /** The worker cannot draw: the page must. */
  | { readonly kind: 'unable' }

export interface ShrinkOrder {
  readonly photo: Blob
  readonly marks: readonly PictureMark[]
}

const longestSide = 1600
export const thumbSide = 320
export const quality = 0.72

/** Runs in the worker. The picture is upright: EXIF is obeyed, then gone. */
export async function shrinkPhoto({ photo, marks }: ShrinkOrder): Promise<Shrunk> {
  const notes = inspectPhoto(new Uint8Array(await photo.arrayBuffer()))
  if (notes.refusal) return { kind: 'refused', code: notes.refusal }
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  } catch {
    return { kind: 'refused', code: notes.otherwise }
  }
  const canvas = new OffscreenCanvas(...shrunkSize(bitmap.width, bitmap.height))
  const small = new OffscreenCanvas(...shrunkSize(canvas.width, canvas.height, thumbSide))
  try {
    const [context, thumb] = [canvas.getContext('2d'), small.getContext('2d')]
    if (!context || !thumb) return { kind: 'unable' }
    paint(context, bitmap)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    if (isBlankPicture(data)) return { kind: 'refused', code: 'photo-blank' }
    drawMarks(context, marks)
    paint(thumb, canvas)
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    const smaller = await small.convertToBlob({ type: 'image/jpeg', quality })
    return {
      kind: 'photo',
      bytes: await jpeg.arrayBuffer(),
      thumb: await smaller.arrayBuffer(),
      takenAt: notes.takenAt,
    }
  } finally {
    bitmap.close()
    release(canvas)
    release(small)
  }
}

/** iOS keeps the memory of a canvas until its size is zero (S19). */
export function release(canvas: OffscreenCanvas | HTMLCanvasElement): void {
  canvas.width = 0
  canvas.height = 0
}

/** Never enlarged. */
export function shrunkSize(
  width: number,
  height: number,
  longest = longestSide,
): [width: number, height: number] {
  const scale = Math.min(1, longest / Math.max(width, height, 1))
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
