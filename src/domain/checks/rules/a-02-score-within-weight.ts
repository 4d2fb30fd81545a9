import { formatPoints, noPoints } from '../../values/points.ts'
import { pointsFigure } from '../figures.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'

/** 0 ≤ 得分 ≤ 分值 wherever both are stated. */
export const scoreWithinWeight: CheckRule = {
  id: 'A-02',
  title: '得分不超过分值',
  severity: 'error',
  run: ({ indicators }) =>
    outcomeOf(
      indicators.flatMap(({ name, weights: [weight], scores }) => {
        if (!weight) return []
        return scores.map((score) => {
          if (score.value >= noPoints && score.value <= weight.value) return { held: `${name}得分不超过分值` }
          return {
            key: name,
            wording: {
              code: 'score-outside-weight',
              details: { name, score: formatPoints(score.value), weight: formatPoints(weight.value) },
            },
            figures: [pointsFigure(`${name}得分`, score), pointsFigure(`${name}分值`, weight)],
            places: [score.place],
          }
        })
      }),
    ),
}
