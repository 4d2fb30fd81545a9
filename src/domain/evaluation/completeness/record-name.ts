import type { Evaluation } from '../evaluation.ts'
import type { ParagraphId } from '../records.ts'

/** As the report heads them. */
export const paragraphNames: Readonly<Record<ParagraphId, string>> = {
  duties: '部门职能',
  'annual-work': '年度总体工作和重点工作任务',
  'overall-goal': '部门整体支出绩效目标',
  funds: '部门整体收支情况',
  management: '部门整体绩效管理情况',
  conclusion: '自评结论',
  effectiveness: '履职效能分析',
  efficiency: '管理效率分析',
}

const kindNames: Readonly<Record<string, string>> = {
  cover: '封面',
  fund: '收支',
  override: '指标得分',
  rating: '指标得分',
  ledger: '扣分',
}

/** What a person calls a record that may have come from elsewhere. */
export function recordName(evaluation: Evaluation, record: string): string {
  const [kind = '', id = ''] = record.split('/')
  switch (kind) {
    case 'paragraph':
      return paragraphNames[id as ParagraphId]
    case 'target':
      return `绩效目标“${evaluation.targets.find((target) => target.id === id)?.name ?? ''}”`
    case 'problem':
      return `问题${evaluation.problems.findIndex((problem) => problem.id === id) + 1}`
    case 'measure':
      return `改进措施${evaluation.measures.findIndex((measure) => measure.id === id) + 1}`
    default:
      return kindNames[kind] ?? record
  }
}
