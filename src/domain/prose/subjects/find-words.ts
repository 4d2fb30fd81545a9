import type { Span } from '../prose-figure.ts'
import type { Meaning } from './vocabulary.ts'
import { meanings } from './vocabulary.ts'

export interface Word extends Span {
  readonly text: string
  readonly meaning: Meaning
}

const escaped = [...meanings.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[()"]/g, '\\$&'))
const pattern = new RegExp(escaped.join('|'), 'g')

/** Every word of the vocabulary, the longest at each place, in the order of the text. */
export function findWords(plain: string): readonly Word[] {
  return [...plain.matchAll(pattern)].map((match) => {
    const text = match[0]
    return { text, start: match.index, end: match.index + text.length, meaning: meanings.get(text) ?? {} }
  })
}
