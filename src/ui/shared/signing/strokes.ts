/** A point of a pen in CSS pixels of the pad. */
export interface PenPoint {
  readonly x: number
  readonly y: number
}

export type Stroke = readonly PenPoint[]

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

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
    | 'setTransform'
    | 'beginPath'
    | 'moveTo'
    | 'lineTo'
    | 'quadraticCurveTo'
    | 'stroke'
  >
  /** The part of the pad that is drawn. */
  readonly box: Box
  /** Canvas pixels per CSS pixel. */
  readonly scale: number
}

/** Smooth through the middles of the points: fingers are sampled coarsely. */
export function drawStrokes({ context, box, scale }: Ink, strokes: readonly Stroke[]): void {
  context.setTransform(scale, 0, 0, scale, -box.left * scale, -box.top * scale)
  context.fillStyle = '#ffffff'
  context.fillRect(box.left, box.top, box.width, box.height)
  context.strokeStyle = '#000000'
  context.lineWidth = 3
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const stroke of strokes) {
    const [first, ...rest] = stroke
    if (!first) continue
    context.beginPath()
    context.moveTo(first.x, first.y)
    let last = first
    for (const point of rest) {
      const middle = { x: (last.x + point.x) / 2, y: (last.y + point.y) / 2 }
      context.quadraticCurveTo(last.x, last.y, middle.x, middle.y)
      last = point
    }
    // A dot is a stroke too.
    context.lineTo(last.x + 0.01, last.y)
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

/** White around the ink, in CSS pixels. */
const rim = 12

/** Where the ink is: a small signature is printed as large as one that fills the glass. */
export function inkBox(strokes: readonly Stroke[]): Box | null {
  const points = strokes.flat()
  if (points.length === 0) return null
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - rim, Math.min(...ys) - rim]
  return { left, top, width: Math.max(...xs) + rim - left, height: Math.max(...ys) + rim - top }
}

/** The same strokes on a pad of another width: a turned phone must not cut a name off. */
export function onWidth(strokes: readonly Stroke[], from: number, to: number): readonly Stroke[] {
  if (from <= 0 || to <= 0 || to >= from) return strokes
  const factor = to / from
  return strokes.map((stroke) => stroke.map(({ x, y }) => ({ x: x * factor, y: y * factor })))
}
