import type { NodeScore } from '../../scoring/score-sheet.ts'
import { formatPoints } from '../../values/points.ts'
import type { CompletenessContext, MissingItem, SectionFindings } from './section-state.ts'
import { isBlank } from './section-state.ts'

function nodeFindings(node: NodeScore, { evaluation }: CompletenessContext): readonly MissingItem[] {
  const path = `scoring/${node.code}`
  const name = `${node.code} ${node.name}`
  if (node.leaf && node.score === null) return [{ text: `${name}：未评分`, path, group: '个指标未评分' }]
  const open = node.missing.map((what) => ({ text: `${name}：${what}`, path, group: '处评分待补充' }))
  const declared = evaluation.notApplicable.get(node.code)
  const unexplained =
    declared && isBlank(declared.reason) && node.missing.length === 0
      ? [{ text: `${name}：不适用未填写理由`, path, group: '处不适用未填写理由' }]
      : []
  const lines = node.deductions
    .filter((line) => isBlank(line.reason))
    .map((line) => ({
      text: `${name}：扣 ${formatPoints(line.points)} 分未填写原因`,
      path,
      group: '处扣分未填写原因',
    }))
  return [...open, ...unexplained, ...lines]
}

/** A6: every leaf is scored, every lost point has its reason, every departure from the rule its own. */
export function scoringFindings(context: CompletenessContext): SectionFindings {
  const { evaluation, sheet } = context
  const typed = [
    evaluation.facts,
    evaluation.ratings,
    evaluation.overrides,
    evaluation.notApplicable,
    evaluation.ledger,
  ]
  return {
    started: typed.some((records) => records.size > 0),
    missing: sheet.nodes.flatMap((node) => nodeFindings(node, context)),
  }
}
