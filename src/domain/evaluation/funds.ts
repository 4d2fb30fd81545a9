import type { Fen } from '../values/money.ts'
import { addMoney, moneyRate, subtractMoney } from '../values/money.ts'
import type { Ratio } from '../values/ratio.ts'
import type { Evaluation, FundRow } from './evaluation.ts'
import { fundSources } from './fund-sources.ts'
import type { FundRecord, FundSource } from './records.ts'

/** Sums of what is filled in; a column nobody filled in stays null, so that an empty form never reads as 0. */
export interface FundTotals extends FundRecord {
  /** 预算完成率 = 全年支出 ÷ 调整后预算; null when either is unknown or the budget is 0. */
  readonly rate: Ratio | null
  /** 全年支出 − (基本支出 + 项目支出): 0 when they agree, null when one of them is not filled in. */
  readonly unexplained: Fen | null
}

export interface ConsolidatedFunds {
  /** Department and subordinate units together, in official order; only sources that somebody filled in. */
  readonly bySource: ReadonlyMap<FundSource, FundTotals>
  /** `self` first, then the units in their order, each with a total even when blank. */
  readonly byUnit: ReadonlyMap<string, FundTotals>
  readonly total: FundTotals
}

export const fundColumns = [
  'revenue',
  'initial',
  'adjusted',
  'spent',
  'basic',
  'project',
] as const satisfies readonly (keyof FundRecord)[]

function sumColumn(rows: readonly FundRecord[], column: keyof FundRecord): Fen | null {
  const amounts = rows.map((row) => row[column]).filter((amount) => amount !== null)
  return amounts.length === 0 ? null : addMoney(...amounts)
}

export function totalFunds(rows: readonly FundRecord[]): FundTotals {
  const adjusted = sumColumn(rows, 'adjusted')
  const spent = sumColumn(rows, 'spent')
  const basic = sumColumn(rows, 'basic')
  const project = sumColumn(rows, 'project')
  const explained = basic !== null && project !== null ? addMoney(basic, project) : null
  return {
    revenue: sumColumn(rows, 'revenue'),
    initial: sumColumn(rows, 'initial'),
    adjusted,
    spent,
    basic,
    project,
    rate: adjusted !== null && spent !== null ? moneyRate(spent, adjusted) : null,
    unexplained: spent !== null && explained !== null ? subtractMoney(spent, explained) : null,
  }
}

export function isBlankFund(row: FundRecord): boolean {
  return fundColumns.every((column) => row[column] === null)
}

/** 部门汇总: the department and its subordinate units as one, by source and by unit. */
export function consolidateFunds(evaluation: Pick<Evaluation, 'funds' | 'units'>): ConsolidatedFunds {
  const rows = evaluation.funds.filter((row) => !isBlankFund(row))
  const rowsOf = (keep: (row: FundRow) => boolean): FundTotals => totalFunds(rows.filter(keep))
  const used = fundSources.filter((source) => rows.some((row) => row.source === source))
  const units = ['self', ...evaluation.units.map((unit) => unit.id)]
  return {
    bySource: new Map(used.map((source) => [source, rowsOf((row) => row.source === source)])),
    byUnit: new Map(units.map((unit) => [unit, rowsOf((row) => row.unit === unit)])),
    total: totalFunds(rows),
  }
}
