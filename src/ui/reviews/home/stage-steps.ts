import type { ReviewStage } from '../../../domain/review/records.ts'

export interface StageStep {
  /** Null at the end. */
  readonly next: ReviewStage | null
  /** What the button says. */
  readonly action: string
  /** What the stage means, in one sentence. */
  readonly hint: string
}

/** 已反馈 is read from the replies and nobody sets it: from there the review is closed as from 已发出意见. */
const toSettle = { next: 'settled', action: '办结' } as const

export const stageSteps: Readonly<Record<ReviewStage, StageStep>> = {
  checking: {
    next: 'issued',
    action: '发出核查意见',
    hint: '逐项核对、拍照、给出结论，整理核查发现并签名，然后发出核查意见；发出后核查内容只供查看。',
  },
  issued: { ...toSettle, hint: '把核查意见交给部门，等部门逐条认可或说明理由。' },
  replied: { ...toSettle, hint: '部门已逐条反馈。说明理由的，逐条复核：维持、撤回或调整，然后办结。' },
  settled: { next: null, action: '', hint: '核查已办结，核定得分以此为准。' },
}

export const stageBefore: Readonly<Partial<Record<ReviewStage, ReviewStage>>> = {
  issued: 'checking',
  replied: 'checking',
  settled: 'issued',
}
