import type { Confidence } from '../../domain/indicator-systems/indicator-system.ts'
import type { RowState } from './score-rows.ts'

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sourced: '有原文',
  statute: '有法规条文',
  'memory-high': '待核对（较有把握）',
  'memory-medium': '待核对（把握一般）',
  'memory-low': '待核对（把握低）',
}

export const stateWords: Readonly<Record<RowState, string>> = {
  todo: '未完成',
  loss: '有扣分',
  full: '满分',
  'not-applicable': '不适用',
}
