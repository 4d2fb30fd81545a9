import { ratioOf } from '../../values/ratio.ts'
import { percentOf, pointsFigure, reckoned, textOf } from '../figures.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { rateDiffers } from '../tolerance.ts'

/** 得分率 = 得分 ÷ 分值. */
export const scoreRate: CheckRule = {
  id: 'A-04',
  title: '得分率与得分、分值一致',
  severity: 'error',
  run: ({ indicators }) =>
    outcomeOf(
      indicators.flatMap(({ name, weights: [weight], scores: [score], rates }) => {
        if (!weight || !score || weight.value === 0) return []
        const exact = ratioOf(score.value, weight.value)
        return rates.map((rate) => {
          const expected = reckoned(`${name}得分÷分值`, percentOf(exact))
          const stated = { label: `${name}得分率`, value: percentOf(rate.value), place: rate.place }
          if (!rateDiffers(exact, rate)) return { held: `${name}得分率 ${textOf(stated)}` }
          return {
            key: name,
            wording: {
              code: 'score-rate-differs',
              details: { name, stated: textOf(stated), expected: textOf(expected) },
            },
            figures: [
              stated,
              pointsFigure(`${name}得分`, score),
              pointsFigure(`${name}分值`, weight),
              expected,
            ],
            places: [rate.place],
          }
        })
      }),
    ),
}
