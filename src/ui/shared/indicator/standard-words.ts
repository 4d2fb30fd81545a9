import type { Confidence, NotApplicablePolicy } from '../../../domain/indicator-systems/indicator-system.ts'
import type { Rule } from '../../../domain/indicator-systems/rule.ts'

/** Beside 草案，待核对, where the long words would only repeat it. */
export const confidenceShortWords: Readonly<Record<Confidence, string>> = {
  sourced: '有原文',
  statute: '有法规条文',
  'memory-high': '较有把握',
  'memory-medium': '把握一般',
  'memory-low': '把握低',
}

export const notApplicableWords: Readonly<Record<NotApplicablePolicy, string>> = {
  full: '不适用时按满分计。',
  zero: '不适用时按 0 分计。',
  redistribute: '不适用时，分值由同级其他指标按比例分摊。',
  forbidden: '本指标不允许设为不适用。',
}

export const ruleWords: Readonly<Record<Rule['kind'], string>> = {
  'sum-of-children': '下级合计',
  'weighted-completion': '目标完成率',
  'linear-rate': '按比率计分',
  'ratio-count': '按达标个数计分',
  bands: '分档计分',
  'deduct-per-item': '按项扣分',
  'deduct-per-step': '按步长扣分',
  checklist: '逐项给分',
  'yes-no': '是否计分',
  compare: '比较计分',
  stocktake: '按盘点结果计分',
  external: '财政部门给分',
  manual: '人工评分',
  'optional-group': '可选项共用分值',
}
