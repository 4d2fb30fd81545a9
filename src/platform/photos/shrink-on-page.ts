import { isBlankPicture } from './blank-picture.ts'
import type { Shrunk } from './shrink-photo.ts'
import { paint, quality, shrunkSize } from './shrink-photo.ts'

/** The same on the page's own canvas, for browsers whose workers have none (Safari before 16.4). */
export async function shrinkOnPage(photo: Blob): Promise<Shrunk> {
  const address = URL.createObjectURL(photo)
  const canvas = document.createElement('canvas')
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const [width, height] = shrunkSize(image.naturalWidth, image.naturalHeight)
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) return { kind: 'unable' }
    paint(context, image)
    const { data } = context.getImageData(0, 0, width, height)
    if (isBlankPicture(data)) return { kind: 'refused', code: 'photo-blank' }
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    return jpeg
      ? { kind: 'photo', bytes: await jpeg.arrayBuffer() }
      : { kind: 'refused', code: 'photo-unreadable' }
  } catch {
    return { kind: 'refused', code: 'photo-unreadable' }
  } finally {
    URL.revokeObjectURL(address)
    canvas.width = 0
    canvas.height = 0
  }
}
