import { problemsPage } from '../chain.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [C-03] Every problem has a measure. */
export const problemToMeasure: CheckRule = {
  id: 'C-03',
  title: '问题均有改进措施',
  severity: 'error',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const { problems, measures } = draft.evaluation
    const answered = new Set(measures.filter(({ text }) => text.trim() !== '').map(({ problem }) => problem))
    return outcomeOf(
      problems.map(({ id, text }) =>
        answered.has(id)
          ? { held: text.slice(0, 16) }
          : {
              key: id,
              wording: { code: 'problem-without-measure', details: { text: text.slice(0, 30) } },
              figures: [],
              places: [problemsPage],
            },
      ),
    )
  },
}
