import type { Finding, TextPlace } from '../../../domain/checks/check.ts'

export interface TextPiece {
  readonly text: string
  /** Where the marked stretch begins in the whole text; null for words nobody found anything in. */
  readonly mark: number | null
}

/** Every stretch of the text that a finding points at. */
export function textPlaces(findings: readonly Finding[]): readonly TextPlace[] {
  const places = findings.flatMap(({ places: own, figures }) => [
    ...own,
    ...figures.flatMap(({ place }) => (place ? [place] : [])),
  ])
  const texts = places.filter((place) => place.kind === 'text')
  const longest = new Map<number, TextPlace>()
  for (const place of texts)
    if ((longest.get(place.start)?.end ?? 0) < place.end) longest.set(place.start, place)
  return [...longest.values()].sort((a, b) => a.start - b.start)
}

/** The text in paragraphs, each cut where a finding points; a stretch that begins inside another is part of it. */
export function textLines(text: string, places: readonly TextPlace[]): readonly (readonly TextPiece[])[] {
  let from = 0
  return text.split('\n').map((line) => {
    const [start, end] = [from, from + line.length]
    from = end + 1
    const pieces: TextPiece[] = []
    let at = start
    for (const place of places) {
      if (place.start < at || place.start >= end) continue
      const stop = Math.min(place.end, end)
      if (place.start > at) pieces.push({ text: text.slice(at, place.start), mark: null })
      pieces.push({ text: text.slice(place.start, stop), mark: place.start })
      at = stop
    }
    if (at < end) pieces.push({ text: text.slice(at, end), mark: null })
    return pieces
  })
}
