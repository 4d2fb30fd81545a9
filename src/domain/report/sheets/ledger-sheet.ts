import { addPoints, noPoints } from '../../values/points.ts'
import type { ReportContext } from '../sections/blocks.ts'
import type { Sheet, SheetCell } from '../workbook.ts'
import { countCell, emptyCell, pointsCell, sumOf, textCell } from './cells.ts'
import { evaluationHeading } from './evaluation-heading.ts'

/** 扣分台账: every lost amount with its clause, its reason, its proof and the problem it leads to. */
export function ledgerSheet(context: ReportContext): Sheet {
  const { evaluation, sheet } = context
  const problems = new Map(evaluation.problems.map(({ id, text }) => [id, text] as const))
  const files = new Map(evaluation.evidence.map(({ id, name }) => [id, name] as const))
  const lines = sheet.nodes.flatMap((node) => node.deductions.map((line) => ({ node, line })))
  const total = pointsCell(addPoints(noPoints, ...lines.map(({ line }) => line.points)))
  return {
    name: '扣分台账',
    orientation: 'landscape',
    heading: evaluationHeading(context, '扣分台账', '单位：分'),
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '指标', width: 24 },
      { title: '扣分', width: 9 },
      { title: '扣分原因', width: 40 },
      { title: '依据', width: 32 },
      { title: '佐证', width: 24 },
      { title: '对应问题', width: 36 },
    ],
    rows: lines.map(({ node, line }, index): readonly SheetCell[] => [
      countCell(index + 1),
      textCell(node.name),
      pointsCell(line.points),
      textCell(line.reason.trim() === '' ? line.finding : line.reason.trim()),
      textCell(line.clause),
      textCell(line.noEvidenceReason.trim() || line.evidence.map((id) => files.get(id) ?? id).join('、')),
      textCell(problems.get(line.problem) ?? ''),
    ]),
    totals:
      lines.length === 0
        ? null
        : [emptyCell, textCell('合计'), sumOf(total), emptyCell, emptyCell, emptyCell, emptyCell],
    notes: lines.length === 0 ? ['无。'] : [],
  }
}
