import { pointsText } from '../scoring/wording.ts'
import { formatPoints } from '../values/points.ts'
import type { DifferenceCause, FigureCause, ReviewDifference } from './differences.ts'

function stopped(text: string): string {
  return text.trim().replace(/[。；;]+$/, '')
}

/** `“按时签订合同”填报 18 份，核查为 6 份（合同台账）`. */
export function figureSentence({ label, claimed, found, source, note }: FigureCause): string {
  const how = source.kind === 'recount' ? '按盘点重算' : '核查'
  const words = stopped(note)
  return `“${label}”填报 ${claimed}，${how}为 ${found}${words === '' ? '' : `（${words}）`}`
}

export function causeSentence(cause: DifferenceCause): string {
  switch (cause.kind) {
    case 'fact':
    case 'target':
      return figureSentence(cause)
    case 'line':
      return `核查扣 ${pointsText(cause.points)}：${stopped(cause.reason)}`
    case 'score':
      return `核定为 ${pointsText(cause.points)}，理由：${stopped(cause.reason)}`
    case 'shared':
      return '同级指标的分值因核查有调整'
  }
}

/** `自评 3 分，核查 1 分：“按时签订合同”填报 18 份，核查为 6 份`. */
export function differenceSentence({ self, checked, causes }: ReviewDifference): string {
  const said = (score: number | null, points: string): string => (score === null ? '未计分' : `${points} 分`)
  const before = said(self.score, self.score === null ? '' : formatPoints(self.score))
  const after = said(checked.score, checked.score === null ? '' : formatPoints(checked.score))
  return `自评 ${before}，核查 ${after}：${causes.map(causeSentence).join('；')}`
}
