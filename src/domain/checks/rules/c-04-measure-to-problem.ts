import { problemsPage } from '../chain.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** [C-04] A measure answers a listed problem and says who does it by when. */
export const measureToProblem: CheckRule = {
  id: 'C-04',
  title: '措施对应问题并列明责任部门和时限',
  severity: 'warning',
  run: ({ draft }) => {
    if (!draft) return 'needs-records'
    const { problems, measures } = draft.evaluation
    const known = new Set(problems.map(({ id }) => id))
    return outcomeOf(
      measures.flatMap(({ id, text, problem, owner, due }): readonly Comparison[] => {
        const open = [...(owner.trim() === '' ? ['责任部门'] : []), ...(due === '' ? ['完成时限'] : [])]
        const base = { figures: [], places: [problemsPage] }
        const words = text.slice(0, 30)
        return [
          known.has(problem)
            ? { held: text.slice(0, 16) }
            : { ...base, key: id, wording: { code: 'measure-without-problem', details: { text: words } } },
          open.length === 0
            ? { held: `${owner} ${due}` }
            : {
                ...base,
                key: `owner ${id}`,
                wording: { code: 'measure-without-owner', details: { text: words, open: open.join('和') } },
              },
        ]
      }),
    )
  },
}
