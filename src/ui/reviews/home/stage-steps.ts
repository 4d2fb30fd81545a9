import type { ReviewStage } from '../../../domain/review/records.ts'

export interface StageStep {
  /** Null at the end. */
  readonly next: ReviewStage | null
  /** What the button says. */
  readonly action: string
  /** What the stage means, in one sentence. */
  readonly hint: string
}

export const stageSteps: Readonly<Record<ReviewStage, StageStep>> = {
  checking: {
    next: 'issued',
    action: '发出核查意见',
    hint: '逐项核对、拍照、给出结论，整理核查发现并签名，然后发出核查意见；发出后核查内容只供查看。',
  },
  issued: {
    next: 'replied',
    action: '部门已反馈',
    hint: '把核查意见交给部门，等部门逐条认可或说明理由。',
  },
  replied: {
    next: 'settled',
    action: '办结',
    hint: '对部门说明理由的，逐条复核：维持、撤回或调整；都有结论后办结。',
  },
  settled: { next: null, action: '', hint: '核查已办结，核定得分以此为准。' },
}

export const stageBefore: Readonly<Partial<Record<ReviewStage, ReviewStage>>> = {
  issued: 'checking',
  replied: 'issued',
  settled: 'replied',
}
