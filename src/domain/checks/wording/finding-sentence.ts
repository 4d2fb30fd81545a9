import type { Wording } from '../check.ts'
import { arithmeticSentences } from './arithmetic-sentences.ts'
import { chainSentences } from './chain-sentences.ts'
import type { Sentences } from './sentence.ts'
import { textSentences } from './text-sentences.ts'

const sentences: Sentences = { ...arithmeticSentences, ...textSentences, ...chainSentences }

/** The Chinese sentence of a finding; a code without one is a defect and throws. */
export function findingSentence({ code, details }: Wording): string {
  const sentence = sentences[code]
  if (!sentence) throw new Error(`no sentence for ${code}`)
  return sentence(details)
}
