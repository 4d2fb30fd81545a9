import type { Span } from '../../prose/prose-figure.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { writtenSentences } from '../sentences.ts'
import type { TextSide } from '../subject/check-subject.ts'
import { answers } from '../topics.ts'

interface Item {
  readonly text: string
  readonly place: Span
}

/** Each item of `from` has one in `to` that answers it. */
function answered(
  text: TextSide,
  from: readonly Item[],
  to: readonly Item[],
  code: string,
  held: string,
): readonly Comparison[] {
  const sentences = to.map((one) => one.text)
  const open = from.filter((one) => !sentences.some((other) => answers(one.text, other)))
  if (open.length === 0) return from.length === 0 ? [] : [{ held }]
  return open.map((one) => ({
    key: `${code} ${one.text.slice(0, 24)}`,
    wording: { code, details: { text: one.text.replace(/[。；]$/, '') } },
    figures: [],
    places: [text.placeOf(one.place)],
  }))
}

/** “支出率为97.79%，扣2分，主要是…”: a loss that is told outside the list. */
function lossesInPassing(text: TextSide): readonly Item[] {
  const { deductions } = text.reading
  return writtenSentences(text)
    .filter(({ role }) => role === 'effectiveness' || role === 'efficiency')
    .filter(({ start, end, text: words }) => {
      const listed = deductions.some(({ place }) => place.start >= start && place.start < end)
      return !listed && /扣\s*\d/.test(words)
    })
    .map((sentence) => ({ text: sentence.text, place: sentence }))
}

/** [B-04] Every deduction leads to a problem and every problem to a measure, and the other way round. */
export const chainInText: CheckRule = {
  id: 'B-04',
  title: '扣分原因、问题与措施对应',
  severity: 'warning',
  run: ({ text, draft }) => {
    // The records of a draft know what belongs to what: checks C-01 to C-04.
    if (draft || !text) return 'needs-text'
    const { deductions, problems, measures } = text.reading
    if (deductions.length === 0 && problems.length === 0) return 'not-stated'
    const causes = [...deductions, ...lossesInPassing(text)]
    return outcomeOf([
      ...answered(text, deductions, problems, 'deduction-without-problem-in-text', '扣分原因均有对应问题'),
      ...answered(text, problems, measures, 'problem-without-measure-in-text', '问题均有改进措施'),
      ...(deductions.length > 0
        ? [
            ...answered(
              text,
              deductions,
              measures,
              'deduction-without-measure-in-text',
              '扣分原因均有改进措施',
            ),
            ...answered(text, problems, causes, 'problem-without-deduction-in-text', '问题均有扣分依据'),
            ...answered(text, measures, causes, 'measure-off-the-point', '措施均针对扣分原因'),
          ]
        : []),
    ])
  },
}
