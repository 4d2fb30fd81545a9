import type { TableBlock } from '../document.ts'
import { textOr } from '../wording.ts'
import type { ReportContext } from './blocks.ts'
import { actualText, completionCell, groupedRows, plannedText } from './target-cells.ts'

/** 部门整体绩效目标完成情况表. */
export function buildTargetsTable({ evaluation }: ReportContext, caption: string): TableBlock {
  const { targets } = evaluation
  const weighted = targets.some((target) => target.weight.trim() !== '')
  const explained = targets.some((target) => target.reason.trim() !== '')
  const rows = groupedRows(targets, (target) => [
    { text: textOr(target.name) },
    { text: plannedText(target) },
    { text: actualText(target) },
    { text: completionCell(target) },
    ...(weighted ? [{ text: target.weight.trim() === '' ? '等权' : target.weight.trim() }] : []),
    ...(explained ? [{ text: target.reason.trim() }] : []),
  ])
  return {
    kind: 'table',
    caption,
    unitNote: '',
    orientation: explained ? 'landscape' : 'portrait',
    columns: [
      { width: 18, align: 'center' },
      { width: 18, align: 'center' },
      { width: 42, align: 'start' },
      { width: 28, align: 'start' },
      { width: 28, align: 'start' },
      { width: 20, align: 'end' },
      ...(weighted ? [{ width: 14, align: 'end' } as const] : []),
      ...(explained ? [{ width: 50, align: 'start' } as const] : []),
    ],
    header: [
      [
        { text: '一级指标' },
        { text: '二级指标' },
        { text: '三级指标' },
        { text: '年度指标值' },
        { text: '实际完成值' },
        { text: '完成率' },
        ...(weighted ? [{ text: '权重' }] : []),
        ...(explained ? [{ text: '未完成原因' }] : []),
      ],
    ],
    rows,
  }
}
