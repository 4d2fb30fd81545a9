import type { Block } from '../../../report/document.ts'
import { writtenPart } from '../generated-text.ts'
import type { StocktakeContext } from '../report-context.ts'

/** 十、管理问题与建议. */
export function buildFindings(context: StocktakeContext): readonly Block[] {
  return writtenPart('findings', '十、管理问题与建议', context)
}
