import type { WithId } from '../../evaluation/evaluation.ts'
import type { TargetRecord } from '../../evaluation/records.ts'
import { addPoints } from '../../values/points.ts'
import type { TableBlock } from '../document.ts'
import { notFilled, provisionalMark, scoreCell, textOr, withoutStop } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { actualText, groupedRows, plannedText } from './target-cells.ts'
import { targetScores } from './target-scores.ts'

/** 偏差原因分析及改进措施: the target's reason, then the measures of the problem its lost points lead to. */
function deviation(target: WithId<TargetRecord>, { evaluation, sheet }: ReportContext): string {
  const line = sheet.nodes
    .flatMap((node) => node.deductions)
    .find((deduction) => deduction.key === `rule-${target.id}`)
  if (!line) return target.reason.trim()
  const reason = withoutStop(textOr(line.reason))
  const measures = evaluation.measures
    .filter(({ problem, text }) => line.problem !== '' && problem === line.problem && text.trim() !== '')
    .map(({ text }) => withoutStop(text))
  return measures.length === 0 ? `${reason}。` : `${reason}。改进措施：${measures.join('；')}。`
}

/** 绩效指标 of the form in domain.md §4.3, with the total below. */
export function buildProjectTargets(context: ReportContext): TableBlock {
  const { evaluation, sheet, system } = context
  const scores = targetScores(context)
  const rows = groupedRows(evaluation.targets, (target) => {
    const score = scores.get(target.id)
    return [
      { text: textOr(target.name) },
      { text: plannedText(target) },
      { text: actualText(target) },
      { text: score ? scoreCell(score.weight) : textOr(target.weight) },
      { text: scoreCell(score?.score ?? null) },
      { text: deviation(target, context) },
    ]
  })
  const mark = !sheet.complete || sheet.provisional ? `（${provisionalMark}）` : ''
  const none = sheet.nodes.every((node) => !node.leaf || node.score === null)
  const full = addPoints(
    ...system.indicators.filter(({ parent }) => parent === null).map(({ weight }) => weight),
  )
  const total = [
    { text: '总分（含预算执行率）', columnSpan: 5, align: 'center' as const },
    { text: scoreCell(full) },
    { text: none ? scoreCell(null) : `${scoreCell(sheet.total)}${mark}` },
    { text: sheet.complete ? `绩效等级：${sheet.grade}${mark}` : `绩效等级：${notFilled}` },
  ]
  return {
    kind: 'table',
    caption: '绩效指标',
    unitNote: '',
    orientation: 'landscape',
    columns: [
      { width: 18, align: 'center' },
      { width: 18, align: 'center' },
      { width: 42, align: 'start' },
      { width: 28, align: 'start' },
      { width: 28, align: 'start' },
      { width: 15, align: 'end' },
      { width: 17, align: 'end' },
      { width: 58, align: 'start' },
    ],
    header: [
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ].map((text) => ({ text })),
    ],
    rows: [...rows, total.map((cell) => ({ ...cell, emphasis: true }))],
  }
}
