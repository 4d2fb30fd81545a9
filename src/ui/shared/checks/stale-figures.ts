import type { Finding, ParagraphPlace } from '../../../domain/checks/check.ts'

/** A figure in hand-written text that the records no longer say, with what they say instead. */
export interface StaleFigure extends ParagraphPlace {
  readonly current: string
}

/** The stale figures of one paragraph, in the order of its text; a place that the text has meanwhile left is none. */
export function staleFigures(
  findings: readonly Finding[],
  record: string,
  text: string,
): readonly StaleFigure[] {
  const found = findings.flatMap(({ places, figures }) => [
    ...places,
    ...figures.flatMap(({ place }) => (place ? [place] : [])),
  ])
  const own = found.filter(
    (place): place is StaleFigure =>
      place.kind === 'paragraph' &&
      place.record === record &&
      place.current !== null &&
      text.slice(place.start, place.end) === place.text,
  )
  const first = new Map(own.map((place) => [place.start, place]))
  return [...first.values()].sort((a, b) => a.start - b.start)
}

export interface MarkedPiece {
  readonly text: string
  readonly stale: StaleFigure | null
}

/** The text cut into stretches, so that the stale ones can be underlined. */
export function markedPieces(text: string, stale: readonly StaleFigure[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  for (const one of stale) {
    if (one.start < at) continue
    if (one.start > at) pieces.push({ text: text.slice(at, one.start), stale: null })
    pieces.push({ text: one.text, stale: one })
    at = one.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), stale: null })
  return pieces
}

/** The text with one figure as the records have it. */
export function withCurrent(text: string, { start, end, current }: StaleFigure): string {
  return text.slice(0, start) + current + text.slice(end)
}
