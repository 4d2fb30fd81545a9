import { compareRatio, formatPercent, oneRatio } from '../../values/ratio.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { targetRows } from '../target-rows.ts'
import { tolerances } from '../tolerance.ts'

/** [B-14] A target exceeded by half was set too low; targets that all come out at exactly 100 % were hardly measured. */
export const farAbovePlan: CheckRule = {
  id: 'B-14',
  title: '指标值设定合理',
  severity: 'warning',
  run: (subject) => {
    const rows = targetRows(subject).flatMap(({ completion, ...row }) =>
      completion ? [{ ...row, completion }] : [],
    )
    const [first] = rows
    if (!first) return 'not-stated'
    const exact = rows.length >= 8 && rows.every(({ completion }) => compareRatio(completion, oneRatio) === 0)
    const all: readonly Comparison[] = exact
      ? [
          {
            key: 'all',
            severity: 'hint',
            wording: { code: 'all-exactly-met', details: { count: String(rows.length) } },
            figures: [],
            places: [first.place],
          },
        ]
      : []
    return outcomeOf([
      ...all,
      ...rows.map(({ name, planned, actual, completion, reason, place }): Comparison => {
        const explained = reason.trim() !== ''
        if (compareRatio(completion, tolerances.farAbovePlan) <= 0 || explained) return { held: name }
        return {
          key: name,
          wording: {
            code: 'far-above-plan',
            details: { name, planned, actual, rate: formatPercent(completion) },
          },
          figures: [],
          places: [place],
        }
      }),
    ])
  },
}
