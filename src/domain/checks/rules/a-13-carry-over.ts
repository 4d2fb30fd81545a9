import { formatMoney } from '../../values/money.ts'
import { createAmountBook } from '../amount-book.ts'
import { amountFigure, placesOf, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'

/** What was budgeted and not spent, where the text says how much that is. */
function unspent({ amounts }: CheckSubject): readonly Comparison[] {
  const book = createAmountBook(amounts)
  const [budget, spent] = [book.find('budget', 'all'), book.find('spent', 'all')]
  if (!budget || !spent) return []
  const rest = budget.value - spent.value
  return amounts
    .filter(({ what, source }) => what === 'unspent' && (source === 'all' || source === null))
    .map((claim): Comparison => {
      if (claim.value === rest) return { held: `未支出 ${textOf(amountFigure(claim))}` }
      const figures = [amountFigure(claim), amountFigure(budget), amountFigure(spent)]
      return {
        key: `unspent ${claim.section ?? ''}`,
        wording: {
          code: 'unspent-differs',
          details: {
            stated: textOf(amountFigure(claim)),
            expected: `${formatMoney(rest as typeof claim.value, '万元')}万元`,
          },
        },
        figures,
        places: placesOf(figures),
      }
    })
}

/** 收入 + 年初结转 = 支出 + 年末结转; 预算 − 支出 = 未支出. */
export const carryOver: CheckRule = {
  id: 'A-13',
  title: '收支与结转结余平衡',
  severity: 'error',
  run: (subject) => {
    const book = createAmountBook(subject.amounts)
    const find = (what: 'revenue' | 'carried-in' | 'spent' | 'carried-out') => book.find(what, 'all')
    const [revenue, into, spent, out] = [
      find('revenue'),
      find('carried-in'),
      find('spent'),
      find('carried-out'),
    ]
    const rest = unspent(subject)
    if (!revenue || !into || !spent || !out) return outcomeOf(rest)
    const [left, right] = [revenue.value + into.value, spent.value + out.value]
    if (left === right) return outcomeOf([...rest, { held: '收入加年初结转等于支出加年末结转' }])
    const figures = [revenue, into, spent, out].map(amountFigure)
    const money = (value: number): string => `${formatMoney(value as typeof revenue.value, '万元')}万元`
    const finding = {
      key: 'balance',
      wording: {
        code: 'balance-differs',
        details: { left: money(left), right: money(right), difference: money(Math.abs(left - right)) },
      },
      figures,
      places: placesOf(figures),
    }
    return outcomeOf([...rest, finding])
  },
}
