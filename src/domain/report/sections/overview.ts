import type { Block } from '../document.ts'
import type { ReportContext } from './blocks.ts'
import { heading, writtenOrGenerated } from './blocks.ts'

/** 一、部门基本情况 (domain.md §3.1). */
export function buildOverview(context: ReportContext): readonly Block[] {
  return [
    heading(1, '一、部门基本情况'),
    heading(2, '（一）部门职能'),
    ...writtenOrGenerated('duties', context),
    heading(2, '（二）年度总体工作和重点工作任务'),
    ...writtenOrGenerated('annual-work', context),
    heading(2, '（三）部门整体支出绩效目标'),
    ...writtenOrGenerated('overall-goal', context),
    heading(2, '（四）部门整体收支情况'),
    ...writtenOrGenerated('funds', context),
    heading(2, '（五）部门整体绩效管理情况'),
    ...writtenOrGenerated('management', context),
  ]
}
