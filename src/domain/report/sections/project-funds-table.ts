import type { FundRow } from '../../evaluation/evaluation.ts'
import { totalFunds } from '../../evaluation/funds.ts'
import type { FundSource } from '../../evaluation/records.ts'
import type { NodeScore } from '../../scoring/score-sheet.ts'
import type { TableBlock, TableCell } from '../document.ts'
import { moneyCell, rateText, scoreCell } from '../wording.ts'
import type { ReportContext } from './blocks.ts'

const appropriations: ReadonlySet<FundSource> = new Set([
  'general-public',
  'government-fund',
  'state-capital',
])

/** The indicator that scores 预算执行率, when the system has one. */
export function executionNode({ system, sheet }: ReportContext): NodeScore | undefined {
  const indicator = system.indicators.find(
    ({ rule }) => rule.kind === 'linear-rate' && rule.figure.name === 'expenditure-rate',
  )
  return indicator && sheet.byCode.get(indicator.code)
}

function moneyRow(name: string, rows: readonly FundRow[], node?: NodeScore): readonly TableCell[] {
  const totals = totalFunds(rows)
  return [
    { text: name },
    { text: moneyCell(totals.initial) },
    { text: moneyCell(totals.adjusted) },
    { text: moneyCell(totals.spent) },
    { text: node ? scoreCell(node.effectiveWeight) : '—' },
    { text: totals.rate === null ? '—' : rateText(totals.rate) },
    { text: node ? scoreCell(node.score) : '—' },
  ]
}

/** 项目资金 of the form in domain.md §4.3. Carried-over money has no record of its own, so its row stays open. */
export function buildProjectFunds(context: ReportContext): TableBlock {
  const { funds } = context.evaluation
  const open = { text: '—' }
  return {
    kind: 'table',
    caption: '项目资金',
    unitNote: '单位：万元',
    orientation: 'portrait',
    columns: [
      { width: 34, align: 'start' },
      { width: 24, align: 'end' },
      { width: 24, align: 'end' },
      { width: 24, align: 'end' },
      { width: 14, align: 'end' },
      { width: 20, align: 'end' },
      { width: 16, align: 'end' },
    ],
    header: [
      ['项目资金', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'].map(
        (text) => ({ text }),
      ),
    ],
    rows: [
      moneyRow('年度资金总额', funds, executionNode(context)),
      moneyRow(
        '其中：当年财政拨款',
        funds.filter(({ source }) => appropriations.has(source)),
      ),
      [{ text: '上年结转资金' }, open, open, open, open, open, open],
      moneyRow(
        '其他资金',
        funds.filter(({ source }) => !appropriations.has(source)),
      ),
    ],
  }
}
