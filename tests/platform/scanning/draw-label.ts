import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer'
import writerUrl from 'zxing-wasm/writer/zxing_writer.wasm?url'

void prepareZXingModule({ overrides: { locateFile: () => writerUrl } })

export interface LabelLook {
  /** Degrees. */
  readonly turn?: number
  /** Pixels. */
  readonly blur?: number
  /** Longest side of the code in pixels. */
  readonly size?: number
  /** Light on dark. */
  readonly inverted?: boolean
  readonly format?: 'QRCode' | 'Code128' | 'Code39' | 'EAN13' | 'DataMatrix'
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A label in the middle of the canvas, on a white desk. */
export async function drawLabel(
  context: Context,
  content: string,
  { turn = 0, blur = 0, size = 320, inverted = false, format = 'QRCode' }: LabelLook = {},
): Promise<void> {
  const { svg, error } = await writeBarcode(content, { format, scale: 4 })
  if (error !== '') throw new Error(error)
  const image = new Image()
  image.src = `data:image/svg+xml;base64,${btoa(svg)}`
  await image.decode()
  const { width, height } = context.canvas
  const scale = size / Math.max(image.width, image.height)
  context.save()
  context.resetTransform()
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.filter = `${blur > 0 ? `blur(${String(blur)}px) ` : ''}${inverted ? 'invert(1)' : 'invert(0)'}`
  context.translate(width / 2, height / 2)
  context.rotate((turn * Math.PI) / 180)
  context.scale(scale, scale)
  context.drawImage(image, -image.width / 2, -image.height / 2)
  context.restore()
}

/** A picture of a label, as a camera would hand it over. */
export async function labelOnCanvas(
  content: string,
  look: LabelLook = {},
  width = 640,
  height = 480,
): Promise<OffscreenCanvas> {
  const canvas = new OffscreenCanvas(width, height)
  await drawLabel(contextOf(canvas), content, look)
  return canvas
}

export function pixelsOf(canvas: OffscreenCanvas): ImageData {
  return contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height)
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  return context
}
