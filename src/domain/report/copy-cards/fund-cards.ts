import { fundSourceName } from '../../evaluation/fund-sources.ts'
import { consolidateFunds, fundColumns, isBlankFund } from '../../evaluation/funds.ts'
import type { FundRecord } from '../../evaluation/records.ts'
import type { ReportContext } from '../sections/blocks.ts'
import type { CopyCard } from './copy-card.ts'
import { moneyValue } from './row-cards.ts'

const columnNames: Readonly<Record<keyof FundRecord, string>> = {
  revenue: '全年收入',
  initial: '年初预算',
  adjusted: '调整后预算',
  spent: '全年支出',
  basic: '基本支出',
  project: '项目支出',
}

/** 收支表: the department's own row of each source, unit by unit, then the sums. */
export function fundCards({ evaluation }: ReportContext): readonly CopyCard[] {
  const names = new Map(evaluation.units.map(({ id, name }) => [id, name] as const))
  const rows = evaluation.funds
    .filter((row) => !isBlankFund(row))
    .flatMap((row) =>
      cardsOf(
        `${names.get(row.unit) ?? '部门本级'}，${fundSourceName(row.source)}`,
        `fund/${row.unit}/${row.source}`,
        row,
        `funds/${row.unit}`,
      ),
    )
  if (rows.length === 0) return []
  return [...rows, ...cardsOf('合计', 'fund-total', consolidateFunds(evaluation).total, 'funds')]
}

function cardsOf(name: string, id: string, row: FundRecord, place: string): readonly CopyCard[] {
  return fundColumns
    .filter((column) => row[column] !== null)
    .map((column) => ({
      id: `${id}/${column}`,
      group: '收支表',
      label: `${name}：${columnNames[column]}`,
      value: moneyValue(row[column]),
      unit: '万元',
      place,
    }))
}
