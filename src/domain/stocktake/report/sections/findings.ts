import type { Block } from '../../../report/document.ts'
import { heading } from '../../../report/sections/blocks.ts'
import { writtenOrGenerated } from '../generated-text.ts'
import type { StocktakeContext } from '../report-context.ts'

/** 十、管理问题与建议. */
export function buildFindings(context: StocktakeContext): readonly Block[] {
  return [heading(1, '十、管理问题与建议'), ...writtenOrGenerated('findings', context)]
}
