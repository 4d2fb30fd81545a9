import type { ProseFigure, Span } from '../prose-figure.ts'

export type ConnectiveKind = 'of-which' | 'comprises' | 'respectively' | 'composed'

/** One or more words in a row that announce parts: “其中各二级指标得分依次为” is one. */
export interface Connective extends Span {
  readonly kinds: readonly ConnectiveKind[]
  readonly text: string
  /** A colon behind it lets the parts run on over semicolons. */
  readonly colon: boolean
  /** What the words between say all parts are: `各二级指标自评得分`. */
  readonly intro: string
}

const pattern =
  /(其中(?:包括)?)|(包括|包含|由(?=[^。\n]{0,200}(?:构成|组成)))|((?:分别|依次)(?:为|是|达到|达|增长|下降|完成|得|扣)?)/g
const kinds = ['of-which', 'comprises', 'respectively'] as const

interface Found extends Span {
  readonly kind: ConnectiveKind
  readonly text: string
}

function findAll(plain: string, sentence: Span): readonly Found[] {
  const text = plain.slice(sentence.start, sentence.end)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const kind = kinds.find((_, index) => match[index + 1] !== undefined)
    const start = sentence.start + match.index
    const word = match[0]
    if (!kind) return []
    return [
      { kind: word === '由' ? ('composed' as const) : kind, text: word, start, end: start + word.length },
    ]
  })
}

/** Connectives of a sentence; those without a figure between them are one. */
export function findConnectives(
  plain: string,
  sentence: Span,
  hasFigureBetween: (start: number, end: number) => boolean,
): readonly Connective[] {
  const chains: Connective[] = []
  for (const found of findAll(plain, sentence)) {
    const last = chains[chains.length - 1]
    const colon = /^\s*[：:]/.test(plain.slice(found.end, found.end + 3))
    if (last && !hasFigureBetween(last.end, found.start)) {
      const intro = plain.slice(last.end, found.start)
      chains[chains.length - 1] = {
        kinds: [...last.kinds, found.kind],
        text: last.text + found.text,
        start: last.start,
        end: found.end,
        colon: last.colon || colon,
        intro: last.intro + intro,
      }
    } else chains.push({ ...found, kinds: [found.kind], colon, intro: '' })
  }
  return chains
}

/** `共扣6分：` announces its parts without a word. */
export function colonsAfterFigures(plain: string, figures: readonly ProseFigure[]): readonly Connective[] {
  return figures.flatMap((figure) => {
    const colon = /^[ ]?[：:]/.exec(plain.slice(figure.end, figure.end + 2))
    if (!colon || figure.kind === 'number') return []
    const start = figure.end
    const end = start + colon[0].length
    return [{ kinds: ['comprises'], text: '：', start, end, colon: true, intro: '' }]
  })
}
