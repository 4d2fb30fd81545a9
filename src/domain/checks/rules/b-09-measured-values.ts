import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { targetRows } from '../target-rows.ts'

/** [B-09] An actual value is measured: `≥266` or 不少于266 only repeats the plan. */
export const measuredValues: CheckRule = {
  id: 'B-09',
  title: '实际完成值为实测数',
  severity: 'warning',
  run: (subject) =>
    outcomeOf(
      targetRows(subject)
        .filter(({ actual }) => actual.trim() !== '')
        .map(({ name, actual, place }) => {
          if (!/^\s*(?:[≥≤><]|&gt;|&lt;|不少于|不低于|不超过|大于|小于)/.test(actual)) return { held: name }
          return {
            key: name,
            wording: { code: 'actual-copies-plan', details: { name, actual } },
            figures: [],
            places: [place],
          }
        }),
    ),
}
