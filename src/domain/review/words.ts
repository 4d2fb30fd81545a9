import type {
  FindingReplyRecord,
  FindingSeverity,
  ReviewerSide,
  ReviewSide,
  ReviewStage,
  SettlementOutcome,
  Verdict,
} from './records.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  true: '属实',
  partly: '部分属实',
  untrue: '不属实',
  unverifiable: '无法核实',
}

export const verdicts: readonly Verdict[] = ['true', 'partly', 'untrue', 'unverifiable']

export const severityWords: Readonly<Record<FindingSeverity, string>> = {
  major: '重要',
  minor: '一般',
  hint: '提示',
}

export const severities: readonly FindingSeverity[] = ['major', 'minor', 'hint']

export const reviewerSideWords: Readonly<Record<ReviewerSide, string>> = {
  finance: '财政部门核查',
  'third-party': '第三方机构核查',
  department: '部门自查',
}

export const sideWords: Readonly<Record<ReviewSide, string>> = {
  reviewer: '核查方',
  department: '被核查部门',
}

export const reviewStageWords: Readonly<Record<ReviewStage, string>> = {
  checking: '核查中',
  issued: '已发出意见',
  replied: '已反馈',
  settled: '已办结',
}

export const answerWords: Readonly<Record<FindingReplyRecord['answer'], string>> = {
  accepted: '认可',
  explained: '说明理由',
}

export const settlementWords: Readonly<Record<SettlementOutcome, string>> = {
  upheld: '维持',
  withdrawn: '撤回',
  adjusted: '调整',
}
