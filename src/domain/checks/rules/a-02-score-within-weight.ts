import { noPoints, formatPoints } from '../../values/points.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** 0 ≤ 得分 ≤ 分值 wherever both are stated. */
export const scoreWithinWeight: CheckRule = {
  id: 'A-02',
  title: '得分不超过分值',
  severity: 'error',
  run: ({ indicators }) =>
    outcomeOf(
      indicators.flatMap(({ name, weights, scores }) => {
        const weight = weights[0]
        if (!weight) return []
        return scores.map((score) => {
          if (score.value >= noPoints && score.value <= weight.value) return null
          return {
            wording: {
              code: 'score-outside-weight',
              details: { name, score: formatPoints(score.value), weight: formatPoints(weight.value) },
            },
            figures: [
              {
                label: `${name}得分`,
                value: { kind: 'points' as const, value: score.value },
                place: score.place,
              },
              {
                label: `${name}分值`,
                value: { kind: 'points' as const, value: weight.value },
                place: weight.place,
              },
            ],
            places: [score.place],
          }
        })
      }),
    ),
}
