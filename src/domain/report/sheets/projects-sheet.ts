import type { Fen } from '../../values/money.ts'
import { moneyRate } from '../../values/money.ts'
import { totalProjects } from '../../evaluation/projects.ts'
import type { ReportContext } from '../sections/blocks.ts'
import type { Sheet, SheetCell } from '../workbook.ts'
import { textOr } from '../wording.ts'
import {
  computedCell,
  countCell,
  emptyCell,
  moneyCell,
  percentCell,
  pointsCell,
  strong,
  textCell,
} from './cells.ts'
import { evaluationHeading } from './evaluation-heading.ts'

const [budgetColumn, spentColumn] = [3, 4]

/** 项目自评表: budget, spending and self score of every project. */
export function projectsSheet(context: ReportContext): Sheet {
  const { projects, units } = context.evaluation
  const names = new Map(units.map((unit) => [unit.id, unit.name] as const))
  const totals = totalProjects(projects)
  const all = projects.map((_, index) => index)
  const sum = (amount: Fen | null): SheetCell =>
    amount === null ? emptyCell : computedCell({ kind: 'sum', rows: all }, moneyCell(amount, '万元'))
  const total = [
    emptyCell,
    textCell('合计'),
    emptyCell,
    sum(totals.budget),
    sum(totals.spent),
    rateCell(totals.budget, totals.spent),
    textCell(`自评${totals.selfEvaluated}个`),
    emptyCell,
  ]
  return {
    name: '项目自评表',
    orientation: 'landscape',
    heading: evaluationHeading(context, '项目支出绩效自评情况表', '单位：万元'),
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '项目名称', width: 40 },
      { title: '实施单位', width: 28 },
      { title: '预算数', width: 16 },
      { title: '支出数', width: 16 },
      { title: '执行率', width: 11 },
      { title: '是否自评', width: 11, align: 'center' },
      { title: '得分', width: 9 },
    ],
    rows: [
      ...projects.map((project, index): readonly SheetCell[] => [
        countCell(index + 1),
        textCell(textOr(project.name)),
        textCell(project.unit === 'self' ? '部门本级' : textOr(names.get(project.unit))),
        project.budget === null ? emptyCell : moneyCell(project.budget, '万元'),
        project.spent === null ? emptyCell : moneyCell(project.spent, '万元'),
        rateCell(project.budget, project.spent),
        textCell(project.selfEvaluated ? '是' : '否'),
        project.score === null ? emptyCell : pointsCell(project.score),
      ]),
      total.map(strong),
    ],
    totals: null,
    notes: [],
  }
}

function rateCell(budget: Fen | null, spent: Fen | null): SheetCell {
  const rate = budget !== null && spent !== null ? moneyRate(spent, budget) : null
  return rate === null
    ? emptyCell
    : computedCell({ kind: 'quotient', columns: [spentColumn, budgetColumn] }, percentCell(rate))
}
