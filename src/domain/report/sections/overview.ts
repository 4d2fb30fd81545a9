import type { Block } from '../document.ts'
import type { ReportContext } from './blocks.ts'
import { heading, writtenOrGenerated } from './blocks.ts'

/** 一、部门基本情况 (domain.md §3.1). */
export function buildOverview(context: ReportContext): readonly Block[] {
  return [
    heading(1, '一、部门基本情况'),
    ...writtenOrGenerated('（一）部门职能', 'duties', context),
    ...writtenOrGenerated('（二）年度总体工作和重点工作任务', 'annual-work', context),
    ...writtenOrGenerated('（三）部门整体支出绩效目标', 'overall-goal', context),
    ...writtenOrGenerated('（四）部门整体收支情况', 'funds', context),
    ...writtenOrGenerated('（五）部门整体绩效管理情况', 'management', context),
  ]
}
