import type { TextId } from '../../../domain/stocktake/records.ts'

/** Parts of the 盘点报告 a person may write. */
export const textWords: Readonly<Record<TextId, string>> = {
  basis: '盘点依据与组织',
  method: '盘点方法',
  findings: '管理问题与建议',
  treatment: '处理意见',
}

export const textIds = Object.keys(textWords) as readonly TextId[]
