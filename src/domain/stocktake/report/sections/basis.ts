import type { Block } from '../../../report/document.ts'
import { writtenPart } from '../generated-text.ts'
import type { StocktakeContext } from '../report-context.ts'

/** 一、盘点依据与组织. */
export function buildBasis(context: StocktakeContext): readonly Block[] {
  return writtenPart('basis', '一、盘点依据与组织', context)
}
