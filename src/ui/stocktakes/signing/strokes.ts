/** A point of a pen in CSS pixels of the pad. */
export interface PenPoint {
  readonly x: number
  readonly y: number
}

export type Stroke = readonly PenPoint[]

/** What a signature is drawn on: black on white, whatever the theme, for it is printed. */
export interface Ink {
  readonly context: Pick<
    CanvasRenderingContext2D,
    | 'fillStyle'
    | 'strokeStyle'
    | 'lineWidth'
    | 'lineCap'
    | 'lineJoin'
    | 'fillRect'
    | 'beginPath'
    | 'moveTo'
    | 'lineTo'
    | 'quadraticCurveTo'
    | 'stroke'
  >
  readonly width: number
  readonly height: number
  readonly scale: number
}

/** Smooth through the middles of the points: fingers are sampled coarsely. */
export function drawStrokes({ context, width, height, scale }: Ink, strokes: readonly Stroke[]): void {
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width * scale, height * scale)
  context.strokeStyle = '#000000'
  context.lineWidth = 3 * scale
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const stroke of strokes) {
    const [first, ...rest] = stroke
    if (!first) continue
    context.beginPath()
    context.moveTo(first.x * scale, first.y * scale)
    let last = first
    for (const point of rest) {
      const middle = { x: (last.x + point.x) / 2, y: (last.y + point.y) / 2 }
      context.quadraticCurveTo(last.x * scale, last.y * scale, middle.x * scale, middle.y * scale)
      last = point
    }
    // A dot is a stroke too.
    context.lineTo(last.x * scale + 0.01, last.y * scale)
    context.stroke()
  }
}

/** A dot or a slip of the finger is no signature: together the strokes must be as long as a name. */
export function isSigned(strokes: readonly Stroke[]): boolean {
  const length = strokes.reduce(
    (sum, stroke) =>
      sum +
      stroke.reduce((path, point, place) => {
        const before = stroke[place - 1]
        return before ? path + Math.hypot(point.x - before.x, point.y - before.y) : path
      }, 0),
    0,
  )
  return length >= 60
}
