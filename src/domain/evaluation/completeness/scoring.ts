import type { NodeScore } from '../../scoring/score-sheet.ts'
import { formatPoints } from '../../values/points.ts'
import type { CompletenessContext, MissingItem, SectionFindings } from './section-state.ts'
import { isBlank } from './section-state.ts'

function nodeFindings(node: NodeScore, { evaluation }: CompletenessContext): readonly MissingItem[] {
  const path = `scoring/${node.code}`
  const name = `${node.code} ${node.name}`
  const reasonless = (kind: string): MissingItem => ({
    text: `${name}：${kind}未填写理由`,
    path,
    group: `处${kind}未填写理由`,
  })
  if (!node.complete || node.score === null) return [{ text: `${name}：未评分`, path, group: '个指标未评分' }]
  if (node.basis === 'not-applicable') {
    return isBlank(evaluation.notApplicable.get(node.code)?.reason) ? [reasonless('不适用')] : []
  }
  if (node.basis === 'override') {
    return isBlank(evaluation.overrides.get(node.code)?.reason) ? [reasonless('人工核定')] : []
  }
  return node.deductions
    .filter((line) => isBlank(line.reason))
    .map((line) => ({
      text: `${name}：扣 ${formatPoints(line.points)} 分未填写原因`,
      path,
      group: '处扣分未填写原因',
    }))
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
    missing: sheet.nodes.filter((node) => node.leaf).flatMap((node) => nodeFindings(node, context)),
  }
}
