import type { Span } from '../prose/prose-figure.ts'
import { lastStartingBy, sentencesOf, spanAt } from '../prose/sentences.ts'
import type { Origin, Place } from './report-reading.ts'

/** Turns stretches of the joined text into places. */
export type PlaceOf = (span: Span) => Place

/** Of a reading, too: a check may point at words that no reader of the text has named. */
export function createPlaces({
  text,
  origins,
}: {
  readonly text: string
  readonly origins: readonly Origin[]
}): PlaceOf {
  const sentences = sentencesOf(text)
  return ({ start, end }) => {
    const around = spanAt(sentences, start) ?? { start, end }
    const origin = origins[Math.max(0, lastStartingBy(origins, start))]
    return {
      start,
      end,
      paragraph: origin?.paragraph ?? 0,
      offset: origin ? origin.offset + Math.min(start, origin.end) - origin.start : 0,
      page: origin?.page ?? null,
      sentence: text.slice(around.start, around.end),
      sentenceStart: around.start,
    }
  }
}
