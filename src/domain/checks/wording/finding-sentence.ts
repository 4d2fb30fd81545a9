import type { Wording } from '../check.ts'

type Sentence = (details: Readonly<Record<string, string | undefined>>) => string

const sentences: Readonly<Record<string, Sentence>> = {
  'score-outside-weight': ({ name, score, weight }) =>
    `“${name}”得分 ${score} 分，不在 0 至分值 ${weight} 分之间。`,
}

/** The Chinese sentence of a finding; a code without one is a defect and throws. */
export function findingSentence({ code, details }: Wording): string {
  const sentence = sentences[code]
  if (!sentence) throw new Error(`no sentence for ${code}`)
  return sentence(details)
}
