import type { Measure, ProseFigure } from '../prose-figure.ts'
import type { Attribute } from '../sums/prose-sum.ts'
import type { Facet } from './figure-subject.ts'
import type { Word } from './find-words.ts'

/** A figure among the words of its sentence. */
export interface Surroundings {
  readonly plain: string
  readonly figure: Measure
  /** Where the figure's own clause begins: after punctuation or the figure before. */
  readonly clause: number
  readonly previous: ProseFigure | undefined
  /** Words of the sentence before the figure, from the nearest on. */
  readonly before: readonly Word[]
  /** The word right behind the figure. */
  readonly behind: Word | undefined
  /** Years and dates of the sentence. */
  readonly years: readonly ProseFigure[]
  /** Every word of the sentence, in order. */
  readonly words: readonly Word[]
  /** What the list says that the figure is a part of. */
  readonly attribute: Attribute | null
}

export function facet<T>(value: T, word: Word, how: 'named' | 'carried'): Facet<T> {
  return { value, how, words: { start: word.start, end: word.end, text: word.text } }
}
