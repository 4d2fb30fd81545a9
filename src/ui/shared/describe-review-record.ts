import {
  settlementWords,
  answerWords,
  reviewerSideWords,
  reviewStageWords,
  severityWords,
  verdictWords,
} from '../../domain/review/words.ts'
import type { Json } from '../../domain/values/json.ts'
import type { Points } from '../../domain/values/points.ts'
import { formatPoints } from '../../domain/values/points.ts'

/** Names of the fields a person may read in a history; the others are links and sort keys. */
const fieldNames: Readonly<Record<string, string>> = {
  verdict: '核查结论',
  place: '核查地点',
  value: '核查数',
  actual: '实际完成值',
  band: '完成档次',
  bandPercent: '档内完成率（%）',
  points: '分数',
  clause: '依据条款',
  reason: '原因',
  note: '说明',
  photos: '照片',
  severity: '程度',
  text: '内容',
  suggestion: '整改建议',
  dropped: '不列入的原因',
  answer: '部门反馈',
  outcome: '复核结论',
  proofs: '佐证',
  stage: '阶段',
  name: '名称',
  organisation: '单位',
  unitName: '被核查部门',
  reviewerSide: '核查方',
  fiscalYear: '年度',
  codes: '核查指标',
  by: '经办人',
}

const coded: Readonly<Record<string, string>> = {
  ...settlementWords,
  ...answerWords,
  ...reviewerSideWords,
  ...reviewStageWords,
  ...severityWords,
  ...verdictWords,
}

function wordsOf(key: string, value: Json): string {
  if (value === null || value === '') return '（未填）'
  if (key === 'points' && typeof value === 'number') return `${formatPoints(value as Points)} 分`
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return `${value.length} ${key === 'photos' ? '张' : '项'}`
  return coded[String(value)] ?? String(value)
}

/** A review record's value as a person reads it: the history and the two sides of a conflict. */
export function describeReviewRecord(record: string, value: Json): string {
  if (value === null) return record.startsWith('verdict/') ? '（已撤回）' : '（已删除）'
  if (typeof value !== 'object' || Array.isArray(value)) return wordsOf('', value)
  return Object.entries(value as { readonly [key: string]: Json })
    .filter(([key]) => fieldNames[key] !== undefined)
    .map(([key, part]) => `${fieldNames[key]}：${wordsOf(key, part)}`)
    .join('\n')
}
