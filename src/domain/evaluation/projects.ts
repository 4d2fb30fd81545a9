import type { Fen } from '../values/money.ts'
import { addMoney, moneyRate } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import type { ProjectRecord } from './records.ts'

export interface ProjectTotals {
  readonly count: number
  readonly selfEvaluated: number
  /** Null when no project states the amount. */
  readonly budget: Fen | null
  readonly spent: Fen | null
  /** 涉及资金: the budget of the projects that were self-evaluated. */
  readonly selfEvaluatedBudget: Fen | null
  readonly rate: Ratio | null
}

function sum(amounts: readonly (Fen | null)[]): Fen | null {
  const known = amounts.filter((amount) => amount !== null)
  return known.length === 0 ? null : addMoney(...known)
}

export function totalProjects(projects: readonly ProjectRecord[]): ProjectTotals {
  const evaluated = projects.filter((project) => project.selfEvaluated)
  const budget = sum(projects.map((project) => project.budget))
  const spent = sum(projects.map((project) => project.spent))
  return {
    count: projects.length,
    selfEvaluated: evaluated.length,
    budget,
    spent,
    selfEvaluatedBudget: sum(evaluated.map((project) => project.budget)),
    rate: budget !== null && spent !== null ? moneyRate(spent, budget) : null,
  }
}
