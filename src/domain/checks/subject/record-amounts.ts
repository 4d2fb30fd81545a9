import type { Evaluation } from '../../evaluation/evaluation.ts'
import { fundSourceName } from '../../evaluation/fund-sources.ts'
import type { FundTotals } from '../../evaluation/funds.ts'
import { consolidateFunds } from '../../evaluation/funds.ts'
import { totalProjects } from '../../evaluation/projects.ts'
import type { FundSource } from '../../evaluation/records.ts'
import type { Fen } from '../../values/money.ts'
import { ratioOf } from '../../values/ratio.ts'
import type { PagePlace } from '../check.ts'
import type { AmountClaim, AmountConcept, CountClaim, RateClaim } from './claim.ts'

const columns = [
  ['revenue', 'revenue', '收入'],
  ['initial', 'initial-budget', '年初预算'],
  ['adjusted', 'budget', '调整后全年预算'],
  ['spent', 'spent', '支出'],
  ['basic', 'basic', '基本支出'],
  ['project', 'project', '项目支出'],
] as const satisfies readonly (readonly [keyof FundTotals, AmountConcept, string])[]

/** What people type in 万元 with two decimals is exact to 100 元, whatever finer amounts a record could hold. */
function stepOf(amount: Fen): AmountClaim['step'] {
  return ratioOf(amount % 10_000 === 0 ? 10_000 : 1)
}

const targetCategories = [
  ['output', '产出'],
  ['benefit', '效益'],
  ['satisfaction', '满意度'],
] as const

const recordStanding = { section: 'records', sentence: -1 } as const

function claim(
  what: AmountConcept,
  words: string,
  value: Fen,
  source: FundSource | 'all' | null,
  place: PagePlace,
): AmountClaim {
  return { ...recordStanding, what, words, value, source, place, step: stepOf(value), derived: false }
}

function fundClaims(evaluation: Evaluation): readonly AmountClaim[] {
  const { bySource, total } = consolidateFunds(evaluation)
  const place: PagePlace = { kind: 'page', section: 'funds', path: 'funds/self' }
  const of = (totals: FundTotals, source: FundSource | 'all', name: string): readonly AmountClaim[] =>
    columns.flatMap(([column, what, words]) => {
      const amount = totals[column]
      return amount === null ? [] : [claim(what, `${name}${words}`, amount, source, place)]
    })
  return [
    ...of(total, 'all', '部门'),
    ...[...bySource].flatMap(([source, totals]) => of(totals, source, fundSourceName(source))),
  ]
}

/** What the records claim of money: the department with its units, by source, and its projects. */
export function recordAmounts(evaluation: Evaluation): readonly AmountClaim[] {
  const { selfEvaluatedBudget } = totalProjects(evaluation.projects)
  const place: PagePlace = { kind: 'page', section: 'projects', path: 'projects' }
  return [
    ...fundClaims(evaluation),
    ...(selfEvaluatedBudget === null
      ? []
      : [claim('project-money', '开展自评的项目涉及资金', selfEvaluatedBudget, null, place)]),
  ]
}

export function recordRates(evaluation: Evaluation): readonly RateClaim[] {
  const { rate } = consolidateFunds(evaluation).total
  if (rate === null) return []
  const place: PagePlace = { kind: 'page', section: 'funds', path: 'funds/self' }
  const step = ratioOf(0)
  return [{ ...recordStanding, what: 'budget-completion', value: rate, source: 'all', step, place }]
}

export function recordCounts(evaluation: Evaluation): readonly CountClaim[] {
  const { cover, units, targets, projects } = evaluation
  const count = (
    what: CountClaim['what'],
    value: number,
    classifier: string,
    place: PagePlace,
    category = '',
  ): CountClaim => ({
    ...recordStanding,
    what,
    classifier,
    category,
    value: ratioOf(value),
    source: null,
    step: ratioOf(1),
    place,
  })
  const page = (section: PagePlace['section'], path: string = section): PagePlace => ({
    kind: 'page',
    section,
    path,
  })
  // No unit listed yet is no statement, unless the cover says that there is none.
  const saysNone = cover['sub-unit-count']?.trim() === '0'
  return [
    ...(units.length > 0 || saysNone ? [count('sub-units', units.length, '个', page('funds'))] : []),
    ...(targets.length > 0 ? [count('targets', targets.length, '项', page('targets'))] : []),
    ...targetCategories.flatMap(([category, name]) => {
      const own = targets.filter((target) => target.category === category).length
      return own > 0 ? [count('targets', own, '项', page('targets'), name)] : []
    }),
    ...(projects.length > 0
      ? [count('projects', totalProjects(projects).selfEvaluated, '个', page('projects'))]
      : []),
  ]
}
