import type { Fen } from '../../values/money.ts'
import { partsBeside } from '../amount-sums.ts'
import type { ComparedFigure } from '../check.ts'
import { placesOf, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

function withinBudget({ draft }: CheckSubject): readonly Comparison[] {
  const spent = draft?.evaluation.facts.get('three-public-spent')
  const budget = draft?.evaluation.facts.get('three-public-budget')
  if (typeof spent !== 'number' || typeof budget !== 'number') return []
  const place = { kind: 'page', section: 'scoring', path: 'scoring' } as const
  const figure = (label: string, value: number): ComparedFigure => ({
    label,
    value: { kind: 'money', value: value as Fen },
    place,
  })
  const figures = [figure('“三公”经费支出', spent), figure('“三公”经费预算', budget)]
  if (spent <= budget) return [{ held: '“三公”经费支出不超过预算' }]
  return [
    {
      key: 'budget',
      severity: 'warning',
      wording: {
        code: 'three-public-above-budget',
        details: {
          spent: figures.slice(0, 1).map(textOf).join(''),
          budget: figures.slice(1).map(textOf).join(''),
        },
      },
      figures,
      places: placesOf(figures),
    },
  ]
}

/** “三公”经费 = 因公出国 + 公务用车 + 公务接待, and not above its budget. */
export const threePublic: CheckRule = {
  id: 'A-14',
  title: '“三公”经费等于三项之和且不超预算',
  severity: 'error',
  run: (subject) =>
    outcomeOf([
      ...partsBeside(subject, 'three-public', ['abroad', 'vehicles', 'reception'], '三项费用'),
      ...withinBudget(subject),
    ]),
}
