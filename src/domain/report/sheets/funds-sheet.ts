import type { WithId } from '../../evaluation/evaluation.ts'
import { fundSourceName, fundSources } from '../../evaluation/fund-sources.ts'
import type { FundTotals } from '../../evaluation/funds.ts'
import { consolidateFunds, fundColumns, isBlankFund, totalFunds } from '../../evaluation/funds.ts'
import type { FundSource, UnitRecord } from '../../evaluation/records.ts'
import type { ReportContext } from '../sections/blocks.ts'
import { fundsNotes } from '../sections/funds-table.ts'
import type { Sheet, SheetCell } from '../workbook.ts'
import { textOr } from '../wording.ts'
import { computedCell, emptyCell, moneyCell, percentCell, strong, textCell } from './cells.ts'
import { evaluationHeading } from './evaluation-heading.ts'

interface Line {
  readonly owner: string
  readonly name: string
  readonly source: FundSource | null
  readonly totals: FundTotals
  /** Lines it sums; none where a person typed the amounts. */
  readonly parts: readonly number[]
}

const [adjusted, spent] = [2 + fundColumns.indexOf('adjusted'), 2 + fundColumns.indexOf('spent')]

/** 收支表: the money of each unit from each source, sums by unit, by source and over all as formulas. */
export function fundsSheet(context: ReportContext): Sheet {
  const lines = linesOf(context)
  return {
    name: '收支表',
    orientation: 'landscape',
    heading: evaluationHeading(context, '部门整体收支情况表', '单位：万元'),
    columns: [
      { title: '单位', width: 30 },
      { title: '资金来源', width: 30 },
      ...['全年收入', '年初预算', '调整后预算', '全年支出', '其中：基本支出', '其中：项目支出'].map(
        (title) => ({
          title,
          width: 16,
        }),
      ),
      { title: '预算完成率', width: 12 },
    ],
    rows: lines.map(rowOf),
    totals: null,
    notes: fundsNotes(context),
  }
}

function rowOf({ owner, name, totals, parts }: Line): readonly SheetCell[] {
  const amounts = fundColumns.map((column): SheetCell => {
    const amount = totals[column]
    if (amount === null) return emptyCell
    const cell = moneyCell(amount, '万元')
    return parts.length === 0 ? cell : computedCell({ kind: 'sum', rows: parts }, cell)
  })
  const rate =
    totals.rate === null
      ? emptyCell
      : computedCell({ kind: 'quotient', columns: [spent, adjusted] }, percentCell(totals.rate))
  const cells = [textCell(owner), textCell(name), ...amounts, rate]
  return parts.length === 0 ? cells : cells.map(strong)
}

/** Units first, so that what sums them stands below. */
function linesOf({ evaluation }: ReportContext): readonly Line[] {
  const lines: Line[] = []
  const units: readonly Pick<WithId<UnitRecord>, 'id' | 'name'>[] = [
    { id: 'self', name: '部门本级' },
    ...evaluation.units,
  ]
  for (const { id, name } of units) {
    const rows = evaluation.funds.filter((row) => row.unit === id && !isBlankFund(row))
    const first = lines.length
    for (const row of rows)
      lines.push({
        owner: textOr(name),
        name: fundSourceName(row.source),
        source: row.source,
        totals: totalFunds([row]),
        parts: [],
      })
    if (rows.length > 1)
      lines.push({
        owner: textOr(name),
        name: '小计',
        source: null,
        totals: totalFunds(rows),
        parts: rows.map((_, index) => first + index),
      })
  }
  const { bySource, total } = consolidateFunds(evaluation)
  const typed = lines.flatMap((line, index) => (line.source === null ? [] : [{ ...line, index }]))
  const sourceLines: number[] = []
  for (const source of fundSources) {
    const totals = bySource.get(source)
    if (!totals) continue
    const parts = typed.filter((line) => line.source === source).map(({ index }) => index)
    sourceLines.push(
      lines.push({ owner: '部门汇总', name: fundSourceName(source), source: null, totals, parts }) - 1,
    )
  }
  if (sourceLines.length > 0)
    lines.push({ owner: '部门汇总', name: '合计', source: null, totals: total, parts: sourceLines })
  return lines
}
