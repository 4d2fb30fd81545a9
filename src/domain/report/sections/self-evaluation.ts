import type { Block } from '../document.ts'
import type { ReportContext } from './blocks.ts'
import { heading, writtenOrGenerated } from './blocks.ts'

/** 二、绩效自评情况 (domain.md §3.1). */
export function buildSelfEvaluation(context: ReportContext): readonly Block[] {
  return [
    heading(1, '二、绩效自评情况'),
    heading(2, '（一）自评结论'),
    ...writtenOrGenerated('conclusion', context),
    heading(2, '（二）履职效能分析'),
    ...writtenOrGenerated('effectiveness', context),
    heading(2, '（三）管理效率分析'),
    ...writtenOrGenerated('efficiency', context),
  ]
}
