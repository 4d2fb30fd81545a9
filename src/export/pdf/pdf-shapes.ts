import type { Drawing } from './layout/page.ts'

type Shape = Extract<Drawing, { kind: 'shape' | 'dots' }>

/** Path operators of a shape, its ink kept from what is drawn after it. */
export function shapeOperators(shape: Shape, pageHeight: number): string {
  if (shape.kind === 'dots') {
    const y = number(pageHeight - shape.y)
    // Round caps on strokes without length are dots.
    return `q 1.2 w 1 J [0 5] 0 d ${number(shape.x1)} ${y} m ${number(shape.x2)} ${y} l S Q`
  }
  const { points, closed, fill, stroke } = shape
  const path = points
    .map(([x, y], index) => `${number(x)} ${number(pageHeight - y)} ${index === 0 ? 'm' : 'l'}`)
    .join(' ')
  const ink = [
    ...(fill === null ? [] : [`${number(fill)} g`]),
    ...(stroke ? [`${number(stroke.grey)} G ${number(stroke.width)} w 1 j 1 J`] : []),
  ]
  const paint = fill === null ? 'S' : stroke ? 'B' : 'f'
  return `q ${ink.join(' ')} ${path}${closed ? ' h' : ''} ${paint} Q`
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
