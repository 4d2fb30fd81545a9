import { isBlankPicture } from './blank-picture.ts'
import type { Shrunk } from './shrink-photo.ts'

const longestSide = 1600

/** The same on the page's own canvas, for browsers whose workers have none (Safari before 16.4). */
export async function shrinkOnPage(photo: Blob): Promise<Shrunk> {
  const address = URL.createObjectURL(photo)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight, 1))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data
    if (!pixels || isBlankPicture(pixels)) return { kind: 'refused', code: 'photo-blank' }
    const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.72))
    canvas.width = 0
    canvas.height = 0
    return jpeg
      ? { kind: 'photo', bytes: await jpeg.arrayBuffer() }
      : { kind: 'refused', code: 'photo-unreadable' }
  } catch {
    return { kind: 'refused', code: 'photo-unreadable' }
  } finally {
    URL.revokeObjectURL(address)
  }
}
