import type { Measure } from '../prose/prose-figure.ts'
import { isMeasure } from '../prose/prose-figure.ts'
import type { SectionRole } from '../report-reading/report-reading.ts'
import type { Ratio } from '../values/ratio.ts'
import { divideRatio, ratioOf } from '../values/ratio.ts'
import type { WrittenSentence } from './sentences.ts'
import { writtenSentences } from './sentences.ts'
import type { CheckSubject, TextSide } from './subject/check-subject.ts'
import type { TargetRow } from './target-rows.ts'

export interface Told {
  readonly figure: Measure
  /** The hanzi of the clause in front of it. */
  readonly words: string
  readonly sentence: WrittenSentence
}

const results: ReadonlySet<SectionRole> = new Set(['annual-work', 'effectiveness'])
const explained = /未完成|未达|没有完成|原因|受.{0,12}影响/
/** Words about the size of a figure say nothing of what it measures. */
const measuring =
  /不少于|不低于|不超过|不高于|达到|达|增长|下降|同比|缩短至|压缩至|提高到|全年|超过|以上|至|为|约/g

function toldIn(text: TextSide, roles: ReadonlySet<SectionRole>): readonly Told[] {
  const { figures, text: whole } = text.reading
  return writtenSentences(text).flatMap((sentence) =>
    sentence.role === null || !roles.has(sentence.role)
      ? []
      : figures.flatMap((figure): readonly Told[] => {
          if (!isMeasure(figure) || figure.kind === 'number') return []
          if (figure.start < sentence.start || figure.end > sentence.end) return []
          const before = whole.slice(Math.max(sentence.start, figure.start - 60), figure.start)
          const clause = /[^，。；：、\d]*$/.exec(before)?.[0] ?? ''
          const words = clause.replace(measuring, '').replace(/[^\u4e00-\u9fff]/g, '')
          return words.length < 4 ? [] : [{ figure, words, sentence }]
        }),
  )
}

export function ratioOfMeasure({ value }: Measure): Ratio {
  return typeof value === 'number' ? ratioOf(value) : value
}

function unitOf(figure: Measure): string {
  return figure.kind === 'count' ? figure.classifier : figure.kind
}

/** Six hanzi in a row, or all of the shorter one: 社会消费品零售总额, 促消费活动. */
function sameMatter(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const length = Math.min(6, short.length)
  for (let at = 0; at + length <= short.length; at += 1)
    if (long.includes(short.slice(at, at + length))) return true
  return false
}

/** “举办促消费活动不少于20场” among the goals, and “举办促消费活动23场” among the results. */
export function rowsInProse({ text }: CheckSubject): readonly TargetRow[] {
  if (!text) return []
  const goals = toldIn(text, new Set(['overall-goal'])).filter(
    ({ figure }) => figure.approximation === 'at-least' || figure.approximation === 'at-most',
  )
  const done = toldIn(text, results).filter(({ figure }) => figure.approximation === null)
  return goals.flatMap((goal) => {
    const answer = done.find(
      (one) => unitOf(one.figure) === unitOf(goal.figure) && sameMatter(one.words, goal.words),
    )
    const [plan, actual] = [ratioOfMeasure(goal.figure), answer ? ratioOfMeasure(answer.figure) : null]
    if (!answer || !actual || plan.numerator === 0n || actual.numerator === 0n) return []
    const most = goal.figure.approximation === 'at-most'
    return [
      {
        name: goal.words.slice(-12),
        category: null,
        planned: `${most ? '≤' : '≥'}${goal.figure.text}`,
        actual: answer.figure.text,
        completion: most ? divideRatio(plan, actual) : divideRatio(actual, plan),
        reason: explained.test(answer.sentence.text) ? answer.sentence.text : '',
        lost: null,
        place: text.placeOf(answer.figure),
      },
    ]
  })
}

/** The same result in 重点工作 and in 履职效能分析: two statements of one figure. */
export function resultsTwice({ text }: CheckSubject): readonly (readonly [first: Told, other: Told])[] {
  if (!text) return []
  const [work, analysis] = [toldIn(text, new Set(['annual-work'])), toldIn(text, new Set(['effectiveness']))]
  return work.flatMap((first) => {
    const other = analysis.find(
      (one) => unitOf(one.figure) === unitOf(first.figure) && sameMatter(one.words, first.words),
    )
    const exact = first.figure.approximation === null && other?.figure.approximation === null
    return other && exact ? [[first, other] as const] : []
  })
}
