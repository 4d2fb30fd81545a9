import type { RateKind } from '../../prose/subjects/figure-subject.ts'
import type { AmountBook } from '../amount-book.ts'
import { createAmountBook } from '../amount-book.ts'
import { moneyRate } from '../../values/money.ts'
import { ratioOf } from '../../values/ratio.ts'
import { fundSourceName } from '../../evaluation/fund-sources.ts'
import { amountFigure, percentOf, placesOf, rateFigure, reckoned, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { CheckSubject } from '../subject/check-subject.ts'
import type { AmountClaim, RateClaim } from '../subject/claim.ts'
import { rateDiffers } from '../tolerance.ts'

const hundredthOfPercent = ratioOf(1, 10_000)

const kinds: ReadonlySet<RateKind> = new Set([
  'budget-completion',
  'execution-rate',
  'expenditure-rate',
  'expenditure-progress',
])

function compare(rate: RateClaim, spent: AmountClaim, base: AmountClaim): Comparison | null {
  const exact = moneyRate(spent.value, base.value)
  if (!exact) return null
  const stated = rateFigure(rate)
  if (!rateDiffers(exact, rate)) return { held: `${stated.label} ${textOf(stated)}` }
  const expected = reckoned(`${amountFigure(spent).label}÷${amountFigure(base).label}`, percentOf(exact))
  const figures = [stated, amountFigure(spent), amountFigure(base), expected]
  return {
    key: `${rate.what} ${rate.source ?? ''} ${rate.section ?? ''}`,
    wording: {
      code: 'rate-differs',
      details: {
        name: stated.label,
        stated: textOf(stated),
        spent: textOf(amountFigure(spent)),
        base: textOf(amountFigure(base)),
        expected: textOf(expected),
      },
    },
    figures,
    places: placesOf(figures),
  }
}

/** A source's 支出进度 that is spending ÷ revenue, beside an overall rate of the budget: two bases under one word. */
function otherBase(rate: RateClaim, book: AmountBook): Comparison | null {
  const { source } = rate
  if (source === null || source === 'all') return null
  const [spent, revenue] = [book.find('spent', source), book.find('revenue', source)]
  const [allSpent, allBudget] = [book.find('spent', 'all'), book.find('budget', 'all')]
  if (!spent || !revenue) return null
  const compared = compare(rate, spent, revenue)
  const overall = allSpent && allBudget ? moneyRate(allSpent.value, allBudget.value) : null
  if (!compared || !('held' in compared) || !overall || !allBudget || !allSpent) return compared
  // 100 % printed without decimals would round the overall rate away.
  if (!rateDiffers(overall, { value: rate.value, step: hundredthOfPercent })) return compared
  const figures = [
    rateFigure(rate),
    amountFigure(spent),
    amountFigure(revenue),
    reckoned('部门预算完成率', percentOf(overall)),
  ]
  return {
    key: `base ${source}`,
    severity: 'warning',
    wording: {
      code: 'rate-base-differs',
      details: {
        source: fundSourceName(source),
        stated: textOf(rateFigure(rate)),
        spent: textOf(amountFigure(spent)),
        revenue: textOf(amountFigure(revenue)),
        overall: textOf(reckoned('', percentOf(overall))),
      },
    },
    figures,
    places: placesOf(figures),
  }
}

/** Money was spent where no budget is: a rate would be divided by 0. */
function withoutBudget({ amounts }: CheckSubject): readonly Comparison[] {
  const book = createAmountBook(amounts)
  return book.sourcesOf('budget').flatMap((budget): readonly Comparison[] => {
    const spent = budget.source && budget.source !== 'all' ? book.find('spent', budget.source) : undefined
    if (!spent) return []
    if (budget.value !== 0 || spent.value === 0) return [{ held: `${amountFigure(budget).label}不为 0` }]
    const figures = [amountFigure(budget), amountFigure(spent)]
    return [
      {
        key: `no budget ${budget.source ?? ''}`,
        wording: {
          code: 'rate-without-budget',
          details: { budget: amountFigure(budget).label, spent: textOf(amountFigure(spent)) },
        },
        figures,
        places: placesOf(figures),
      },
    ]
  })
}

/** 预算完成率 = 支出 ÷ 预算, on one and the same base, which is not 0. */
export const executionRate: CheckRule = {
  id: 'A-09',
  title: '预算完成率与预算、支出一致',
  severity: 'error',
  run: (subject) => {
    const book = createAmountBook(subject.amounts)
    const rates = subject.rates.flatMap((rate) => {
      if (!kinds.has(rate.what) || rate.section === 'records' || rate.source === null) return []
      const [spent, budget] = [book.find('spent', rate.source), book.find('budget', rate.source)]
      const compared = spent && budget ? compare(rate, spent, budget) : otherBase(rate, book)
      return compared ? [compared] : []
    })
    return outcomeOf([...rates, ...withoutBudget(subject)])
  },
}
