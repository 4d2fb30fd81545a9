import { totalProjects } from '../../evaluation/projects.ts'
import type { Fen } from '../../values/money.ts'
import { moneyRate } from '../../values/money.ts'
import type { TableBlock } from '../document.ts'
import { moneyCell, rateText, scoreCell, textOr } from '../wording.ts'
import type { ReportContext } from './blocks.ts'

function rateCell(budget: Fen | null, spent: Fen | null): string {
  const rate = budget !== null && spent !== null ? moneyRate(spent, budget) : null
  return rate === null ? '—' : rateText(rate)
}

/** 项目支出绩效自评情况表. */
export function buildProjectsTable({ evaluation }: ReportContext, caption: string): TableBlock {
  const names = new Map(evaluation.units.map((unit) => [unit.id, unit.name] as const))
  const totals = totalProjects(evaluation.projects)
  const rows = evaluation.projects.map((project, index) => [
    { text: String(index + 1) },
    { text: textOr(project.name) },
    { text: project.unit === 'self' ? '部门本级' : textOr(names.get(project.unit)) },
    { text: moneyCell(project.budget) },
    { text: moneyCell(project.spent) },
    { text: rateCell(project.budget, project.spent) },
    { text: project.selfEvaluated ? '是' : '否' },
    { text: project.score === null ? '—' : scoreCell(project.score) },
  ])
  const sums = [
    { text: '合计', columnSpan: 3 },
    { text: moneyCell(totals.budget) },
    { text: moneyCell(totals.spent) },
    { text: rateCell(totals.budget, totals.spent) },
    { text: `${totals.selfEvaluated}个` },
    { text: '' },
  ]
  return {
    kind: 'table',
    caption,
    unitNote: '单位：万元',
    orientation: 'portrait',
    columns: [
      { width: 10, align: 'center' },
      { width: 42, align: 'start' },
      { width: 26, align: 'start' },
      { width: 20, align: 'end' },
      { width: 20, align: 'end' },
      { width: 16, align: 'end' },
      { width: 12, align: 'center' },
      { width: 14, align: 'end' },
    ],
    header: [
      [
        { text: '序号' },
        { text: '项目名称' },
        { text: '实施单位' },
        { text: '预算数' },
        { text: '支出数' },
        { text: '执行率' },
        { text: '自评' },
        { text: '得分' },
      ],
    ],
    rows: [...rows, sums.map((cell) => ({ ...cell, emphasis: true }))],
  }
}
