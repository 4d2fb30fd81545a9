import { isBlankPicture } from './blank-picture.ts'
import { drawMarks } from './draw-marks.ts'
import { inspectPhoto } from './inspect-photo.ts'
import type { ShrinkOrder, Shrunk } from './shrink-photo.ts'
import { paint, quality, release, shrunkSize, thumbSide } from './shrink-photo.ts'

/** The same on the page's own canvas, for browsers whose workers have none (Safari before 16.4). */
export async function shrinkOnPage({ photo, marks }: ShrinkOrder): Promise<Shrunk> {
  const notes = inspectPhoto(new Uint8Array(await photo.arrayBuffer()))
  if (notes.refusal) return { kind: 'refused', code: notes.refusal }
  const address = URL.createObjectURL(photo)
  const canvas = document.createElement('canvas')
  const small = document.createElement('canvas')
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    ;[canvas.width, canvas.height] = shrunkSize(image.naturalWidth, image.naturalHeight)
    ;[small.width, small.height] = shrunkSize(canvas.width, canvas.height, thumbSide)
    const [context, thumb] = [canvas.getContext('2d'), small.getContext('2d')]
    if (!context || !thumb) return { kind: 'unable' }
    paint(context, image)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    if (isBlankPicture(data)) return { kind: 'refused', code: 'photo-blank' }
    drawMarks(context, marks)
    paint(thumb, canvas)
    const [jpeg, smaller] = [await jpegOf(canvas), await jpegOf(small)]
    return jpeg && smaller
      ? { kind: 'photo', bytes: jpeg, thumb: smaller, takenAt: notes.takenAt }
      : { kind: 'refused', code: 'photo-unreadable' }
  } catch {
    return { kind: 'refused', code: notes.otherwise }
  } finally {
    URL.revokeObjectURL(address)
    release(canvas)
    release(small)
  }
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<ArrayBuffer | null> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  return blob && blob.arrayBuffer()
}
