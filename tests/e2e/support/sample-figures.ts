import { recordStates } from '../../../src/domain/changes/heads.ts'
import { readEvaluation } from '../../../src/domain/evaluation/read-evaluation.ts'
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts'
import { sampleChanges, sampleDocument } from '../../../src/domain/samples/sample-evaluation.ts'

/** Every figure that the main journey types is the sample's own. */
export function sampleFigures(): Evaluation {
  const read = readEvaluation(sampleDocument, recordStates(sampleChanges()))
  if (!read.ok) throw new Error(`the sample cannot be read: ${read.problem.code}`)
  return read.value
}

/** Names of people and places as they come: U+20000 lies far from here, 𬭊 (U+2CB4A) beyond the BMP. */
export const rareCharacters = ['喆', '堃', '珺', '玥', '镕', '𬭊'] as const

export const rareProse = {
  duties: '本局设综合科，科长李喆、副科长王堃，负责科技、工业、商务和信息化工作的统筹。',
  'annual-work': '年度重点工作由张珺、陈玥两位同志牵头，按季度检查进度，全部任务按期完成。',
  'overall-goal': '支持朱镕负责的新材料研究，其中𬭊等超重元素的计算方法列入年度科普计划，满意度不低于90%。',
} as const
