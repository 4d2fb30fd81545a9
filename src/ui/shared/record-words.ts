/** Chinese names of record fields; a field without one (sort keys, links by id) is not for reading. */
export const fieldWords: Readonly<Record<string, string>> = {
  text: '内容',
  name: '名称',
  category: '类别',
  subcategory: '类型',
  nature: '性质',
  direction: '方向',
  planned: '目标值',
  actual: '实际完成值',
  unit: '计量单位',
  band: '完成档次',
  bandPercent: '档内完成率（%）',
  weight: '权重',
  reason: '原因说明',
  revenue: '收入',
  initial: '年初预算',
  adjusted: '调整后预算',
  spent: '支出',
  basic: '基本支出',
  project: '项目支出',
  budget: '预算金额',
  selfEvaluated: '已开展自评',
  score: '得分',
  points: '分数',
  enabled: '启用',
  clause: '扣分依据',
  evidence: '佐证',
  noEvidenceReason: '无法取证原因',
  owner: '责任人',
  due: '完成时限',
  indicators: '所证指标',
  note: '说明',
  fiscalYear: '评价年度',
  practice: '演练',
}

export const moneyFields: ReadonlySet<string> = new Set([
  'revenue',
  'initial',
  'adjusted',
  'spent',
  'basic',
  'project',
  'budget',
])

export const pointsFields: ReadonlySet<string> = new Set(['points', 'score'])

/** Coded values in words. */
export const valueWords: Readonly<Record<string, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
  quantitative: '定量',
  qualitative: '定性',
  ge: '≥',
  le: '≤',
  eq: '＝',
}
