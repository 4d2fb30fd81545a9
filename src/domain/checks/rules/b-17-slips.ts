import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { matchesIn, writtenSentences } from '../sentences.ts'
import type { CheckSubject, TextSide } from '../subject/check-subject.ts'

const latin = /[\u4e00-\u9fff、，]\s*(?:and|or|the|of|is|are|in|for|to|with|by|as)\s*[\u4e00-\u9fff]/gi
/** Two to six hanzi said twice in a row. */
const twice = /([\u4e00-\u9fff]{2,6})\1/g
const idioms = /^(?:研究研究|沟通沟通|方方面面|一个一个|一项一项|日日|进一步一步)|第[一二三四五六七八九十]+/
const withoutPercent = /(?:率|满意度|占比)(?:达到|达|为|是|约为|：)\s*\d+(?:\.\d+)?(?=[，。；、）\s]|$)/g

function slips(text: TextSide): readonly Comparison[] {
  const found = (pattern: RegExp, code: string, skip: RegExp | null): readonly Comparison[] =>
    matchesIn(text, pattern)
      .filter(({ match }) => !skip?.test(match[0]))
      .map(({ match: [words], start, end }) => ({
        key: `${code} ${words}`,
        wording: { code, details: { words: words.trim() } },
        figures: [],
        places: [text.placeOf({ start, end })],
      }))
  return [
    ...found(latin, 'latin-word', null),
    ...found(twice, 'said-twice', idioms),
    ...found(withoutPercent, 'percent-missing', null),
  ]
}

/** Two words for one thing make a reader look for a difference. */
function mixedTerms({ text, rates }: CheckSubject): readonly Comparison[] {
  if (!text) return []
  const labels = new Map(text.reading.grades.map(({ label, place }) => [label, place]))
  const kinds = new Map(
    rates
      .filter(
        ({ what, section }) =>
          section !== 'records' && (what === 'budget-completion' || what === 'expenditure-progress'),
      )
      .map(({ what, place }) => [what === 'budget-completion' ? '预算完成率' : '支出进度', place]),
  )
  const mixed = (
    code: string,
    words: readonly string[],
    places: readonly ReturnType<TextSide['placeOf']>[],
  ): Comparison => ({
    key: words.join(' '),
    severity: 'hint',
    wording: { code, details: { words: words.map((word) => `“${word}”`).join('和') } },
    figures: [],
    places,
  })
  return [
    ...(labels.size > 1
      ? [
          mixed(
            'mixed-terms',
            [...labels.keys()],
            [...labels.values()].map((place) => text.placeOf(place)),
          ),
        ]
      : []),
    ...(kinds.size > 1 ? [mixed('mixed-terms', [...kinds.keys()], [...kinds.values()])] : []),
  ]
}

/** [B-17] No stray Latin words, nothing said twice, no rate without its percent sign, one word for one thing. */
export const slipsOfThePen: CheckRule = {
  id: 'B-17',
  title: '文字差错与用语一致',
  severity: 'warning',
  run: (subject) => {
    if (!subject.text) return 'needs-text'
    const found = [...slips(subject.text), ...mixedTerms(subject)]
    if (found.length > 0 || writtenSentences(subject.text).length === 0) return outcomeOf(found)
    return outcomeOf([{ held: '未发现文字差错' }])
  },
}
