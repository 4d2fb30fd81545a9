import { lostLines, problemsPage } from '../chain.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [C-02] A problem that no deduction leads to is listed for nothing, or a deduction is missing. */
export const problemToDeduction: CheckRule = {
  id: 'C-02',
  title: '问题均有扣分依据',
  severity: 'hint',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const led = new Set(lostLines(draft).map(({ line }) => line.problem))
    return outcomeOf(
      draft.evaluation.problems.map(({ id, text }) =>
        led.has(id)
          ? { held: text.slice(0, 16) }
          : {
              key: id,
              wording: { code: 'problem-without-deduction', details: { text: text.slice(0, 30) } },
              figures: [],
              places: [problemsPage],
            },
      ),
    )
  },
}
