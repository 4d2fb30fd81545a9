import type { AmountBook } from '../amount-book.ts'
import { createAmountBook } from '../amount-book.ts'
import { isNamedSource, sumOf } from '../amount-sums.ts'
import { amountFigure, reckoned, textOf } from '../figures.ts'
import type { CheckRule, Comparison } from '../rule.ts'
import { outcomeOf } from '../rule.ts'
import type { AmountClaim, AmountConcept } from '../subject/claim.ts'

const concepts = [
  'spent',
  'revenue',
  'budget',
  'basic',
  'project',
] as const satisfies readonly AmountConcept[]

/** Sources that the report names at all: an amount stated of only some of them is no whole. */
function namedSources(amounts: readonly AmountClaim[]): ReadonlySet<string> {
  return new Set(
    amounts.flatMap(({ source, what, value }) =>
      isNamedSource(source) && (what === 'spent' || what === 'revenue') && value !== 0 ? [source] : [],
    ),
  )
}

function bySource(what: AmountConcept, book: AmountBook, named: ReadonlySet<string>): readonly Comparison[] {
  const whole = book.find(what, 'all')
  const parts = book.sourcesOf(what)
  const covered = new Set(parts.map(({ source }) => source))
  if (!whole || parts.length < 2 || ![...named].every((source) => covered.has(source as never))) return []
  const compared = sumOf(whole, parts, `sources ${what}`, '各项资金来源')
  if ('held' in compared || what !== 'spent') return [compared]
  return [withBudget(compared, book)]
}

/** How far the sources stay below the budget too: a reader looks for the missing source there. */
function withBudget(finding: Exclude<Comparison, { held: string }>, book: AmountBook): Comparison {
  const budget = book.find('budget', 'all')
  const sum = book.sourcesOf('spent').reduce((left, { value }) => left + value, 0)
  if (!budget || budget.value <= sum) return finding
  const rest = { kind: 'money', value: (budget.value - sum) as AmountClaim['value'] } as const
  return {
    ...finding,
    wording: {
      code: 'sources-differ',
      details: {
        ...finding.wording.details,
        budget: textOf(amountFigure(budget)),
        rest: textOf(reckoned('', rest)),
      },
    },
    figures: [...finding.figures, amountFigure(budget)],
  }
}

/** 三本预算, 财政专户 and 其他资金 together are the department's total. */
export const fundSources: CheckRule = {
  id: 'A-11',
  title: '各项资金来源之和等于部门合计',
  severity: 'error',
  run: ({ amounts }) => {
    const book = createAmountBook(amounts)
    const named = namedSources(amounts)
    return outcomeOf(concepts.flatMap((what) => bySource(what, book, named)))
  },
}
