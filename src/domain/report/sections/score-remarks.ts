import type { NodeScore } from '../../scoring/score-sheet.ts'
import { noPoints } from '../../values/points.ts'
import { deductionReason } from '../generated/deduction-list.ts'
import { fen, provisionalMark, textOr, tight, withoutStop } from '../wording.ts'
import type { ReportContext } from './blocks.ts'

function deductionRemarks(node: NodeScore): readonly string[] {
  return node.deductions.map((line, index) => {
    const clause = withoutStop(line.clause) === '' ? '' : `（依据：${withoutStop(line.clause)}）`
    return `${index + 1}. 扣${fen(line.points)}：${deductionReason(line)}${clause}。`
  })
}

export function basisRemark(node: NodeScore, { evaluation }: ReportContext): readonly string[] {
  if (node.basis === 'not-applicable') return [`${withoutStop(tight(node.why))}。`]
  if (node.basis === 'override') {
    const reason = withoutStop(textOr(evaluation.overrides.get(node.code)?.reason))
    const computed = node.computed === null ? '按规则尚未计分' : `按规则计算${fen(node.computed ?? noPoints)}`
    return [`人工核定，理由：${reason}；${computed}。`]
  }
  if (node.basis === 'rating') {
    const reason = evaluation.ratings.get(node.code)?.reason.trim() ?? ''
    return reason === '' ? [] : [`${withoutStop(reason)}。`]
  }
  return []
}

/** 扣分原因及说明: why points are missing, and every place where a person's word stands instead of the rule's. */
export function scoreRemarks(node: NodeScore, context: ReportContext): string {
  const shared =
    node.effectiveWeight !== node.weight && node.basis !== 'not-applicable'
      ? [`分值由${fen(node.weight)}分摊调整为${fen(node.effectiveWeight)}。`]
      : []
  const provisional = node.provisional ? [`${provisionalMark}：有内容冲突待选定。`] : []
  return [...provisional, ...basisRemark(node, context), ...shared, ...deductionRemarks(node)].join('\n')
}
