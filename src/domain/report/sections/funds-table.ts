import type { Evaluation } from '../../evaluation/evaluation.ts'
import { fundSourceName, fundSources } from '../../evaluation/fund-sources.ts'
import type { FundTotals } from '../../evaluation/funds.ts'
import { consolidateFunds, isBlankFund, totalFunds } from '../../evaluation/funds.ts'
import type { TableBlock, TableCell } from '../document.ts'
import { moneyCell, rateText, textOr, wanYuan } from '../wording.ts'
import type { ReportContext } from './blocks.ts'

interface Line {
  readonly name: string
  readonly totals: FundTotals
  readonly sum: boolean
}

function amounts({ totals, sum }: Line): readonly TableCell[] {
  const cells = [
    totals.revenue,
    totals.initial,
    totals.adjusted,
    totals.spent,
    totals.basic,
    totals.project,
  ].map((amount) => ({ text: moneyCell(amount) }))
  const rate = { text: totals.rate === null ? '—' : rateText(totals.rate) }
  return [...cells, rate].map((cell) => (sum ? { ...cell, emphasis: true } : cell))
}

function group(owner: string, lines: readonly Line[]): readonly (readonly TableCell[])[] {
  return lines.map((line, index) => [
    ...(index === 0 ? [{ text: owner, ...(lines.length > 1 ? { rowSpan: lines.length } : {}) }] : []),
    { text: line.name, ...(line.sum ? { emphasis: true } : {}) },
    ...amounts(line),
  ])
}

function linesOf(evaluation: Evaluation, unit: string): readonly Line[] {
  const rows = evaluation.funds.filter((row) => row.unit === unit && !isBlankFund(row))
  const lines = rows.map((row) => ({
    name: fundSourceName(row.source),
    totals: totalFunds([row]),
    sum: false,
  }))
  return lines.length > 1 ? [...lines, { name: '小计', totals: totalFunds(rows), sum: true }] : lines
}

/** 部门整体收支情况表: the department with its units as one, then each unit's own money. */
export function buildFundsTable({ evaluation }: ReportContext, caption: string): TableBlock {
  const { bySource, total } = consolidateFunds(evaluation)
  const overall: readonly Line[] = [
    ...fundSources.flatMap((source) => {
      const totals = bySource.get(source)
      return totals ? [{ name: fundSourceName(source), totals, sum: false }] : []
    }),
    { name: '合计', totals: total, sum: true },
  ]
  const units = [
    { id: 'self', name: '部门本级' },
    ...evaluation.units.map((unit) => ({ id: unit.id, name: textOr(unit.name) })),
  ]
  const own = evaluation.units.length === 0 ? [] : units
  return {
    kind: 'table',
    caption,
    unitNote: '单位：万元',
    orientation: 'landscape',
    columns: [
      { width: 24, align: 'center' },
      { width: 42, align: 'start' },
      ...Array.from({ length: 6 }, () => ({ width: 22, align: 'end' }) as const),
      { width: 20, align: 'end' },
    ],
    header: [
      [
        { text: '单位', rowSpan: 2 },
        { text: '资金来源', rowSpan: 2 },
        { text: '全年收入', rowSpan: 2 },
        { text: '年初预算', rowSpan: 2 },
        { text: '调整后预算', rowSpan: 2 },
        { text: '全年支出', columnSpan: 3, align: 'center' },
        { text: '预算完成率', rowSpan: 2 },
      ],
      [{ text: '合计' }, { text: '基本支出' }, { text: '项目支出' }],
    ],
    rows: [
      ...group(evaluation.units.length === 0 ? '部门本级' : '部门汇总', overall),
      ...own.flatMap((unit) => group(unit.name, linesOf(evaluation, unit.id))),
    ],
  }
}

/** Said openly under the table when 基本支出 and 项目支出 do not add up to 全年支出. */
export function fundsNotes({ evaluation }: ReportContext): readonly string[] {
  const { unexplained } = consolidateFunds(evaluation).total
  if (unexplained === null || unexplained === 0) return []
  return [`注：全年支出与基本支出、项目支出之和相差${wanYuan(unexplained)}，待核对。`]
}
