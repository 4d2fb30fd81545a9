import type { Evaluation } from '../evaluation/evaluation.ts'
import type { ParagraphId } from '../evaluation/records.ts'
import type { CheckPlace, FigureValue, Repair } from './check.ts'
import { writtenLike } from './written-like.ts'

/** Puts the current figure where a hand-written paragraph still has an old one. */
export function replaceInParagraph(
  evaluation: Evaluation,
  place: CheckPlace,
  figure: FigureValue,
): Repair | null {
  if (place.kind !== 'paragraph') return null
  const text = evaluation.paragraphs[place.record.replace('paragraph/', '') as ParagraphId]
  if (text?.slice(place.start, place.end) !== place.text) return null
  const current = writtenLike(place.text, figure)
  return {
    label: `改为 ${current}`,
    edits: [
      { record: place.record, value: { text: text.slice(0, place.start) + current + text.slice(place.end) } },
    ],
  }
}
