import type { Rendition } from './renditions.ts'

/** Runs in a worker, one picture after the other, so that only one is unpacked at a time. */
export async function shrinkInBrowser(
  bytes: Uint8Array,
  { longestSide, quality }: Rendition,
): Promise<Uint8Array | null> {
  if (typeof OffscreenCanvas === 'undefined') return null
  const bitmap = await createImageBitmap(new Blob([bytes.slice()], { type: 'image/jpeg' })).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  try {
    const context = canvas.getContext('2d')
    if (!context) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    bitmap.close()
    // iOS keeps the memory of a canvas until its size is zero (S19).
    canvas.width = 0
    canvas.height = 0
  }
}
