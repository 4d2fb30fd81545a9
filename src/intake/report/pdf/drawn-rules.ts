import type { Matrix } from './matrix.ts'
import { apply } from './matrix.ts'
import type { Rule } from './page-content.ts'

/** A filled box so thin is a line: many programs draw the borders of tables so. */
const thin = 3
const straight = 0.75

/** How pdf.js writes a path down: a code and its coordinates. */
const coordinatesOf: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
const [move, line, close] = [0, 1, 4]

type Point = readonly [x: number, y: number]

/** The straight lines of a path, along and across the page; `filled` says how the path is painted. */
export function drawnRules(path: ArrayLike<number>, matrix: Matrix, filled: boolean): readonly Rule[] {
  return outlines(path, matrix).flatMap((points) => (filled ? thinBox(points) : sides(points)))
}

function outlines(path: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const found: Point[][] = []
  let points: Point[] = []
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? -1
    const count = coordinatesOf[code]
    if (count === undefined) break
    const to = apply(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0)
    if (code === move) found.push((points = [to]))
    else if (code === line) points.push(to)
    // A curve is no border; what follows it begins anew.
    else if (code !== close) found.push((points = [to]))
    else if (points[0]) points.push(points[0])
    at += count + 1
  }
  return found
}

function sides(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to
    const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]
    if (Math.min(width, height) > straight || Math.max(width, height) < thin) return []
    return [{ x1: from[0], y1: from[1], x2: to[0], y2: to[1] }]
  })
}

function thinBox(points: readonly Point[]): readonly Rule[] {
  if (points.length < 4) return []
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (Math.min(width, height) > thin || Math.max(width, height) < thin) return []
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  return width > height ? [{ x1: left, y1: y, x2: right, y2: y }] : [{ x1: x, y1: top, x2: x, y2: bottom }]
}
