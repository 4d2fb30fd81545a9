import type { Block } from '../../../report/document.ts'
import { heading } from '../../../report/sections/blocks.ts'
import { writtenOrGenerated } from '../generated-text.ts'
import type { StocktakeContext } from '../report-context.ts'

/** 一、盘点依据与组织. */
export function buildBasis(context: StocktakeContext): readonly Block[] {
  return [heading(1, '一、盘点依据与组织'), ...writtenOrGenerated('basis', context)]
}
