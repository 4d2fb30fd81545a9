import { pointsFigure, placesOf } from '../figures.ts'
import type { CheckRule } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import { formatPoints } from '../../values/points.ts'

/** The row 预算执行率 belongs to the total: forms that add it on top reach 110. */
export const rateRow: CheckRule = {
  id: 'A-08',
  title: '预算执行率计入总分',
  severity: 'error',
  run: ({ indicators, totals: [total] }) => {
    const roots = indicators.filter(
      ({ level, parent, weights }) => parent === null && level !== 3 && weights[0],
    )
    const row = roots.find(({ name }) => /^(?:预算)?执行率$/.test(name))
    const others = roots.filter((one) => one !== row)
    if (!row || !others.some(({ name }) => /^(?:产出|效益|满意度)/.test(name))) return 'not-stated'
    const sum = (list: typeof roots, of: 'weights' | 'scores'): number =>
      list.reduce((left, one) => left + (one[of][0]?.value ?? 0), 0)
    const weights = sum(roots, 'weights')
    const outside = weights !== 10_000 && sum(others, 'weights') === 10_000
    const scored = others.every(({ scores }) => scores[0]) && row.scores[0]
    const left =
      total && scored && sum(others, 'scores') === total.value && sum(roots, 'scores') !== total.value
    if (!outside && !left) return outcomeOf([{ held: '预算执行率的分值计入总分' }])
    const figures = roots.flatMap(({ name, weights: [weight] }) =>
      weight ? [pointsFigure(`${name}分值`, weight)] : [],
    )
    return outcomeOf([
      {
        key: 'row',
        wording: {
          code: 'rate-row-outside',
          details: { sum: formatPoints(weights as (typeof roots)[number]['weights'][number]['value']) },
        },
        figures,
        places: placesOf(figures),
      },
    ])
  },
}
