import { addMoney, formatMoney } from '../../values/money.ts'
import type { Fen } from '../../values/money.ts'
import { formatPercent, ratioOf } from '../../values/ratio.ts'
import { createAmountBook } from '../amount-book.ts'
import { compareSum } from '../compare-sums.ts'
import { amountFigure, placesOf, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import type { AmountClaim } from '../subject/claim.ts'
import { amountsDiffer } from '../tolerance.ts'

/** “项目支出 …，其中：开展自评的 …；不重复自评的 …”: what was not evaluated is named beside it. */
function explained({ text }: CheckSubject, evaluated: AmountClaim): readonly Comparison[] {
  if (!text) return []
  return text.reading.sums.flatMap(({ total, parts, kind }) => {
    if (kind !== 'money' || total?.kind !== 'money' || parts.length < 2) return []
    const amounts = parts.flatMap(({ name, figure }) => (figure.kind === 'money' ? [{ name, figure }] : []))
    if (!amounts.some(({ figure, name }) => figure.value === evaluated.value || /涉及资金/.test(name)))
      return []
    return [
      compareSum<Fen>({
        key: 'explained',
        partsName: '自评与未自评项目',
        whole: { value: total.value, step: total.step, place: text.placeOf(total) },
        parts: amounts.map(({ figure }) => ({
          value: figure.value,
          step: figure.step,
          place: text.placeOf(figure),
        })),
        figure: ({ value, place }, index) => ({
          label: index < 0 ? '项目支出' : (amounts[index]?.name ?? ''),
          value: { kind: 'money', value },
          place,
        }),
      }),
    ]
  })
}

/** The money of the projects that were evaluated covers 项目支出, or the rest is explained. */
export const projectMoney: CheckRule = {
  id: 'A-15',
  title: '自评项目资金与项目支出衔接',
  severity: 'warning',
  run: (subject) => {
    const book = createAmountBook(subject.amounts)
    const evaluated = subject.amounts.find(({ what }) => what === 'project-money')
    const parts = book.sourcesOf('project')
    const whole = book.find('project', 'all')
    const project = whole?.value ?? (parts.length > 0 ? addMoney(...parts.map(({ value }) => value)) : null)
    if (!evaluated || project === null || project === 0) return 'not-stated'
    const told = explained(subject, evaluated)
    const first = whole ?? parts[0]
    if (told.length > 0 || !first) return outcomeOf(told)
    if (!amountsDiffer({ ...first, value: project }, evaluated))
      return outcomeOf([{ held: `自评项目资金 ${textOf(amountFigure(evaluated))}` }])
    const sources = whole ? [whole] : parts
    const figures = [amountFigure(evaluated), ...sources.map(amountFigure)]
    const difference = Math.abs(project - evaluated.value)
    return outcomeOf([
      {
        key: 'coverage',
        wording: {
          code: 'project-money-differs',
          details: {
            evaluated: textOf(amountFigure(evaluated)),
            project: `${formatMoney(project, '万元')}万元`,
            difference: `${formatMoney(difference as Fen, '万元')}万元`,
            share: formatPercent(ratioOf(difference, project)),
          },
        },
        figures,
        places: placesOf(figures),
      },
    ])
  },
}
