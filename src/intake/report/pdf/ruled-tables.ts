import type { Rule } from './page-content.ts'

/** A table as its rules draw it: the places of its lines, and which neighbouring fields are one merged cell. */
export interface RuledTable {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  /** For each field, row by row, the field at the upper left of its cell. */
  readonly anchors: readonly (readonly Field[])[]
}

export interface Field {
  readonly row: number
  readonly column: number
}

/** A stretch of a line: where it lies, and from where to where it goes. */
interface Stretch {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Rules that lie this close are one; a corner may gape as much. */
const near = 2.5
const mostRules = 20_000
/** A drawing, not a table: a map, a chart. */
const mostColumns = 100
const mostRows = 500

/** Every grid on a page, from rules that cross. Frames and underlines are no tables. */
export function ruledTables(rules: readonly Rule[]): readonly RuledTable[] {
  if (rules.length > mostRules) return []
  const flat = merged(rules.filter(isFlat).map(({ x1, x2, y1, y2 }) => stretch((y1 + y2) / 2, x1, x2)))
  const upright = merged(
    rules.filter((rule) => !isFlat(rule)).map(({ x1, x2, y1, y2 }) => stretch((x1 + x2) / 2, y1, y2)),
  )
  if (flat.length > 4 * mostRows || upright.length > 40 * mostColumns) return []
  return groups(flat, upright).flatMap(([across, along]) => {
    const table = gridOf(across, along)
    return table && table.xs.length > 2 && table.ys.length > 1 ? [table] : []
  })
}

function isFlat({ x1, x2, y1, y2 }: Rule): boolean {
  return Math.abs(x1 - x2) >= Math.abs(y1 - y2)
}

function stretch(at: number, one: number, other: number): Stretch {
  return { at, from: Math.min(one, other), to: Math.max(one, other) }
}

/** Pieces of one line, drawn cell by cell, become one stretch. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const places = clustered(stretches.map(({ at }) => at))
  const byPlace = new Map<number, Stretch[]>()
  for (const one of stretches) {
    const at = nearest(places, one.at)
    byPlace.set(at, [...(byPlace.get(at) ?? []), one])
  }
  return [...byPlace].flatMap(([at, pieces]) => {
    const joined: Stretch[] = []
    for (const { from, to } of [...pieces].sort((one, other) => one.from - other.from)) {
      const last = joined.at(-1)
      if (last && from <= last.to + near)
        joined[joined.length - 1] = { at, from: last.from, to: Math.max(last.to, to) }
      else joined.push({ at, from, to })
    }
    return joined
  })
}

function clustered(values: readonly number[]): readonly number[] {
  const places: number[] = []
  for (const value of [...values].sort((one, other) => one - other))
    if (places.length === 0 || value - (places.at(-1) ?? 0) > near) places.push(value)
  return places
}

function nearest(places: readonly number[], value: number): number {
  return places.find((place) => Math.abs(place - value) <= near) ?? value
}

/** Sets of lines that hang together by crossing each other. */
function groups(
  flat: readonly Stretch[],
  upright: readonly Stretch[],
): readonly (readonly [readonly Stretch[], readonly Stretch[]])[] {
  const groupOf = new Map<Stretch, number>()
  let count = 0
  for (const seed of flat) {
    if (groupOf.has(seed)) continue
    const waiting = [seed]
    groupOf.set(seed, count)
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const from = one
      const others = flat.includes(from) ? upright : flat
      for (const other of others)
        if (!groupOf.has(other) && crosses(from, other)) {
          groupOf.set(other, count)
          waiting.push(other)
        }
    }
    count += 1
  }
  return Array.from({ length: count }, (_, group) => [
    flat.filter((one) => groupOf.get(one) === group),
    upright.filter((one) => groupOf.get(one) === group),
  ])
}

function crosses(one: Stretch, other: Stretch): boolean {
  return covers(one, other.at) && covers(other, one.at)
}

function covers({ from, to }: Stretch, place: number): boolean {
  return from - near <= place && place <= to + near
}

function gridOf(flat: readonly Stretch[], upright: readonly Stretch[]): RuledTable | null {
  if (flat.length < 2 || upright.length === 0) return null
  // Many tables have no line at their left and right edges: there the rows end where their lines end.
  const [left, right] = [Math.min(...flat.map(({ from }) => from)), Math.max(...flat.map(({ to }) => to))]
  const xs = clustered([...upright.map(({ at }) => at), left, right])
  const ys = clustered(flat.map(({ at }) => at))
  if (xs.length > mostColumns || ys.length > mostRows) return null
  const parted = (lines: readonly Stretch[], at: number, place: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= near && covers(line, place))
  const middle = (places: readonly number[], index: number): number =>
    ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2
  const anchors: Field[][] = []
  for (let row = 0; row + 1 < ys.length; row += 1) {
    const fields: Field[] = []
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const above = anchors[row - 1]?.[column]
      const before = fields[column - 1]
      if (above && !parted(flat, ys[row] ?? 0, middle(xs, column))) fields.push(above)
      else if (before && !parted(upright, xs[column] ?? 0, middle(ys, row))) fields.push(before)
      else fields.push({ row, column })
    }
    anchors.push(fields)
  }
  return { xs, ys, anchors }
}
