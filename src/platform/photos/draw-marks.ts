import type { PictureMark, PicturePoint } from './contract.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
type Place = readonly [x: number, y: number]

/** On every picture the same, whatever theme the app has: these colours are part of the picture. */
const ink = '#d92323'
const light = '#ffffff'
const cover = '#000000'
const plate = 'rgb(0 0 0 / 55%)'
const font = 'system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** Covers first: nothing else a person draws may be what hides something. */
export function drawMarks(context: Context, marks: readonly PictureMark[]): void {
  const later = marks.filter((mark) => mark.kind !== 'redact')
  for (const mark of [...marks.filter((one) => !later.includes(one)), ...later]) drawMark(context, mark)
}

function drawMark(context: Context, mark: PictureMark): void {
  const { width, height } = context.canvas
  const place = ({ x, y }: PicturePoint): Place => [x * width, y * height]
  const unit = Math.max(width, height) / 300
  switch (mark.kind) {
    case 'redact':
      context.fillStyle = cover
      context.fillRect(...outward(place(mark.from), place(mark.to)))
      return
    case 'box':
      return twice(context, unit, () => context.strokeRect(...inward(place(mark.from), place(mark.to))))
    case 'arrow':
      return twice(context, unit, () => arrow(context, place(mark.from), place(mark.to), unit * 8))
    case 'text':
      return label(context, mark.text, place(mark.at), unit * 11)
    case 'watermark':
      return watermark(context, mark.lines, unit * 8.5)
  }
}

/** Whole pixels around the two corners: a half covered pixel would still show through. */
function outward([ax, ay]: Place, [bx, by]: Place): [number, number, number, number] {
  const [left, top] = [Math.floor(Math.min(ax, bx)), Math.floor(Math.min(ay, by))]
  return [left, top, Math.ceil(Math.max(ax, bx)) - left, Math.ceil(Math.max(ay, by)) - top]
}

function inward([ax, ay]: Place, [bx, by]: Place): [number, number, number, number] {
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(bx - ax), Math.abs(by - ay)]
}

/** A light line under the red one: seen on every picture. */
function twice(context: Context, unit: number, draw: () => void): void {
  context.lineJoin = context.lineCap = 'round'
  for (const [width, style] of [
    [unit * 3.2, light],
    [unit * 1.8, ink],
  ] as const) {
    context.lineWidth = width
    context.strokeStyle = style
    draw()
  }
}

function arrow(context: Context, [ax, ay]: Place, [bx, by]: Place, head: number): void {
  const angle = Math.atan2(by - ay, bx - ax)
  context.beginPath()
  context.moveTo(ax, ay)
  context.lineTo(bx, by)
  for (const side of [-0.5, 0.5]) {
    context.moveTo(bx, by)
    context.lineTo(bx - head * Math.cos(angle + side), by - head * Math.sin(angle + side))
  }
  context.stroke()
}

function label(context: Context, text: string, [x, y]: Place, size: number): void {
  context.font = `600 ${String(size)}px ${font}`
  context.textBaseline = 'top'
  const width = context.measureText(text).width
  // Never beyond the right edge: what is not on the picture was not said.
  const left = Math.max(0, Math.min(x, context.canvas.width - width - size / 2))
  context.lineJoin = 'round'
  context.lineWidth = size / 4
  context.strokeStyle = light
  context.strokeText(text, left, y)
  context.fillStyle = ink
  context.fillText(text, left, y)
}

/** At the lower left on a dark plate; long lines are set smaller rather than cut. */
function watermark(context: Context, lines: readonly string[], size: number): void {
  const { width, height } = context.canvas
  context.font = `${String(size)}px ${font}`
  const widest = Math.max(1, ...lines.map((line) => context.measureText(line).width))
  const fitting = Math.min(size, (size * (width - size * 2)) / widest)
  const step = fitting * 1.45
  const padding = fitting * 0.6
  context.font = `${String(fitting)}px ${font}`
  context.textBaseline = 'top'
  const top = height - lines.length * step - padding * 2
  context.fillStyle = plate
  context.fillRect(0, top, (widest * fitting) / size + padding * 2, height - top)
  context.fillStyle = light
  for (const [index, line] of lines.entries()) context.fillText(line, padding, top + padding + index * step)
}
