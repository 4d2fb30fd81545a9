import type { Stage } from '../../../domain/stocktake/records.ts'

export interface StageStep {
  readonly next: Stage
  /** What the button says. */
  readonly action: string
  /** What the stage means, in one sentence. */
  readonly hint: string
}

export const stageSteps: Readonly<Record<Exclude<Stage, 'confirmed'>, StageStep>> = {
  preparing: {
    next: 'counting',
    action: '开始盘点',
    hint: '导入台账，定好范围、成员和轮次，然后开始盘点。',
  },
  counting: {
    next: 'settling',
    action: '转入差异处理',
    hint: '按房间逐项盘点。盘完后转入差异处理；之后仍可补盘。',
  },
  settling: {
    next: 'confirmed',
    action: '确认盘点结果',
    hint: '逐项写明差异原因，裁定重复盘点，签名后确认。',
  },
}

export const stageBefore: Readonly<Partial<Record<Stage, Stage>>> = {
  counting: 'preparing',
  settling: 'counting',
  confirmed: 'settling',
}
