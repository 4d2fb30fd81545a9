import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { isMissed, targetRows } from '../target-rows.ts'

/** [B-07] A target below plan says why; one that is met has no 未完成原因. */
export const reasonsOfTargets: CheckRule = {
  id: 'B-07',
  title: '未完成指标说明原因',
  severity: 'warning',
  run: (subject) =>
    outcomeOf(
      targetRows(subject)
        .filter(({ completion }) => completion !== null)
        .map((row) => {
          const { name, planned, actual, place, reason } = row
          const given = !/^(?:无|\/|—|-)?$/.test(reason.trim())
          const missed = isMissed(row)
          const odd = !missed && given && /未完成|未达|没有完成|低于/.test(reason)
          if (missed === given && !odd) return { held: `${name}` }
          if (!missed && !odd) return { held: `${name}` }
          return {
            key: name,
            wording: {
              code: missed ? 'missed-without-reason' : 'met-with-reason',
              details: { name, planned, actual },
            },
            figures: [],
            places: [place],
          }
        }),
    ),
}
