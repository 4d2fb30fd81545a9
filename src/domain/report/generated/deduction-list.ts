import type { DeductionLine, NodeScore } from '../../scoring/score-sheet.ts'
import { fen, tight, withoutStop } from '../wording.ts'

/** The person's reason; without one, what the rule found, marked as still owing its reason. */
export function deductionReason(line: DeductionLine): string {
  const reason = withoutStop(line.reason)
  if (reason !== '') return reason
  const finding = withoutStop(tight(line.finding))
  return finding === '' ? '（未填写扣分原因）' : `${finding}（未填写扣分原因）`
}

/** `扣分原因：1. …；2. …。` numbered as the reports of the field do; empty without deductions. */
export function deductionList(
  deductions: readonly { readonly node: NodeScore; readonly line: DeductionLine }[],
): string {
  if (deductions.length === 0) return ''
  const items = deductions.map(
    ({ node, line }, index) => `${index + 1}. ${node.name}扣${fen(line.points)}，${deductionReason(line)}`,
  )
  return `扣分原因：${items.join('；')}。`
}
