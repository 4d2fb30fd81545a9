import type { ProseFigure, Span } from '../prose-figure.ts'
import { sentencesOf } from '../sentences.ts'

export interface SumSentence extends Span {
  readonly figures: readonly ProseFigure[]
  /** Where a total may stand: the sentence before counts too when this one begins with 其中. */
  readonly reach: Span
  /** Figures of `reach`. */
  readonly candidates: readonly ProseFigure[]
}

/** The sentences of a text with their figures. */
export function sumSentences(text: string, figures: readonly ProseFigure[]): readonly SumSentence[] {
  const spans = sentencesOf(text)
  let index = 0
  let previous: SumSentence | undefined
  return spans.map((span) => {
    const own: ProseFigure[] = []
    for (let figure = figures[index]; figure && figure.start < span.end; figure = figures[index]) {
      if (figure.start >= span.start) own.push(figure)
      index += 1
    }
    const goesOn =
      previous !== undefined &&
      text.startsWith('其中', span.start) &&
      !text.slice(previous.end, span.start).includes('\n')
    const sentence: SumSentence = {
      ...span,
      figures: own,
      reach: { start: goesOn && previous ? previous.start : span.start, end: span.end },
      candidates: goesOn && previous ? [...previous.figures, ...own] : own,
    }
    previous = sentence
    return sentence
  })
}
