import type { Span } from '../prose/prose-figure.ts'
import { sentencesOf } from '../prose/sentences.ts'
import type { SectionRole } from '../report-reading/report-reading.ts'
import { createSectionAt } from '../report-reading/section-at.ts'
import type { TextSide } from './subject/check-subject.ts'

export interface WrittenSentence extends Span {
  readonly text: string
  readonly role: SectionRole | null
}

let last: { readonly side: TextSide; readonly sentences: readonly WrittenSentence[] } | null = null

/** The sentences that a person wrote, in order. Several rules go through the same ones. */
export function writtenSentences(side: TextSide): readonly WrittenSentence[] {
  if (last?.side === side) return last.sentences
  const { text, sections } = side.reading
  const sectionAt = createSectionAt(sections)
  const sentences = sentencesOf(text)
    .filter(({ start }) => side.isWritten(start))
    .map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
      role: sectionAt(start)?.role ?? null,
    }))
  last = { side, sentences }
  return sentences
}

/** Every match in the sentences, with its place in the whole text. */
export function matchesIn(
  side: TextSide,
  pattern: RegExp,
  keep: (sentence: WrittenSentence) => boolean = () => true,
): readonly (Span & { readonly match: RegExpMatchArray; readonly sentence: WrittenSentence })[] {
  return writtenSentences(side)
    .filter(keep)
    .flatMap((sentence) =>
      [...sentence.text.matchAll(pattern)].map((match) => {
        const start = sentence.start + match.index
        return { match, sentence, start, end: start + match[0].length }
      }),
    )
}
