import type { Evaluation } from '../../evaluation/evaluation.ts'
import { fundSourceName, fundSources } from '../../evaluation/fund-sources.ts'
import type { FundTotals } from '../../evaluation/funds.ts'
import { consolidateFunds } from '../../evaluation/funds.ts'
import type { FundSource } from '../../evaluation/records.ts'
import { subtractMoney } from '../../values/money.ts'
import { notFilled, rateText, wanYuan, withUnits } from '../wording.ts'

const budgets: ReadonlySet<FundSource> = new Set(['general-public', 'government-fund', 'state-capital'])

function isNil(totals: FundTotals): boolean {
  return [totals.revenue, totals.adjusted, totals.spent, totals.basic, totals.project].every(
    (amount) => amount === 0,
  )
}

function describe(source: FundSource, totals: FundTotals): string {
  const name = fundSourceName(source)
  if (isNil(totals)) return `${name}无收支`
  const split = `其中基本支出${wanYuan(totals.basic)}、项目支出${wanYuan(totals.project)}`
  return `${name}收入${wanYuan(totals.revenue)}、支出${wanYuan(totals.spent)}，${split}`
}

function unspent({ adjusted, spent }: FundTotals): string {
  if (adjusted === null || spent === null) return ''
  const rest = subtractMoney(adjusted, spent)
  if (rest === 0) return '全年预算全部支出。'
  return rest > 0
    ? `年末未支出${wanYuan(rest)}。`
    : `全年支出超出调整后预算${wanYuan(subtractMoney(spent, adjusted))}。`
}

/** 一（四）部门整体收支情况: overall figures, then 三本预算 and other money, each with 基本 and 项目 (domain.md §3.1). */
export function generateFunds(evaluation: Evaluation): string {
  const { total, bySource } = consolidateFunds(evaluation)
  const year = `${evaluation.fiscalYear}年度`
  if (bySource.size === 0) return `${year}部门整体收支情况${notFilled}。`
  const rate =
    total.rate === null && total.adjusted === 0 && total.spent !== null
      ? '全年预算为0，不计算预算完成率'
      : `预算完成率${rateText(total.rate)}`
  const overall = `${year}，本部门${withUnits(evaluation)}年初预算${wanYuan(total.initial)}，调整后全年预算${wanYuan(total.adjusted)}，全年支出${wanYuan(total.spent)}，${rate}。`
  const described = fundSources.flatMap((source) => {
    const totals = bySource.get(source)
    if (totals) return [describe(source, totals)]
    return budgets.has(source) ? [`${fundSourceName(source)}${notFilled}`] : []
  })
  return `${overall}按资金来源分：${described.join('；')}。${unspent(total)}`
}
