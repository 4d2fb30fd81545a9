import type { Block } from '../document.ts'
import type { ReportContext } from './blocks.ts'
import { buildScoreCharts } from './score-charts.ts'
import { heading, writtenOrGenerated } from './blocks.ts'

/** 二、绩效自评情况 (domain.md §3.1). */
export function buildSelfEvaluation(context: ReportContext): readonly Block[] {
  return [
    heading(1, '二、绩效自评情况'),
    ...writtenOrGenerated('（一）自评结论', 'conclusion', context),
    ...buildScoreCharts(context),
    ...writtenOrGenerated('（二）履职效能分析', 'effectiveness', context),
    ...writtenOrGenerated('（三）管理效率分析', 'efficiency', context),
  ]
}
