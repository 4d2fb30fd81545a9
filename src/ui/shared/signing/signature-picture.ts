import type { Stroke } from './strokes.ts'
import { drawStrokes, inkBox, isSigned } from './strokes.ts'

/** Sharp in print at 40 mm, and a few kilobytes. */
const widest = 600
const sharpest = 3

/** The signature as JPEG, cut to its ink; null while there is none. */
export function signaturePicture(strokes: readonly Stroke[]): Promise<Blob | null> {
  const box = inkBox(strokes)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!box || !context || !isSigned(strokes)) return Promise.resolve(null)
  const scale = Math.min(sharpest, widest / box.width)
  canvas.width = Math.round(box.width * scale)
  canvas.height = Math.round(box.height * scale)
  drawStrokes({ context, box, scale }, strokes)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
}
