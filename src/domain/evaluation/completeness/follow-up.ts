import type { DeductionLine, NodeScore } from '../../scoring/score-sheet.ts'
import { formatPoints } from '../../values/points.ts'
import type { CompletenessContext, MissingItem, SectionFindings } from './section-state.ts'
import { isBlank } from './section-state.ts'

function linesWithout(
  context: CompletenessContext,
  lacks: (line: DeductionLine) => boolean,
  what: string,
): readonly MissingItem[] {
  const leaves: readonly NodeScore[] = context.sheet.nodes.filter((node) => node.leaf)
  return leaves.flatMap((node) =>
    node.deductions.filter(lacks).map((line) => ({
      text: `${node.code} ${node.name}：扣 ${formatPoints(line.points)} 分${what}`,
      path: `scoring/${node.code}`,
      group: `处扣分${what}`,
    })),
  )
}

/** A6 and B4: 扣分 → 问题 → 措施 without a gap. */
export function problemsFindings(context: CompletenessContext): SectionFindings {
  const { problems, measures } = context.evaluation
  const known = new Set(problems.map((problem) => problem.id))
  const answered = new Set(measures.filter((measure) => !isBlank(measure.text)).map(({ problem }) => problem))
  return {
    started: problems.length > 0 || measures.length > 0,
    missing: [
      ...linesWithout(context, (line) => !known.has(line.problem), '未关联问题'),
      ...problems.flatMap((problem, index): MissingItem[] => [
        ...(isBlank(problem.text)
          ? [{ text: `问题${index + 1}未填写内容`, path: 'problems', group: '个问题未填写内容' }]
          : []),
        ...(answered.has(problem.id)
          ? []
          : [{ text: `问题${index + 1}未填写改进措施`, path: 'problems', group: '个问题未填写改进措施' }]),
      ]),
    ],
  }
}

/** A6: every lost point is proven, or it is said why it cannot be. */
export function evidenceFindings(context: CompletenessContext): SectionFindings {
  const known = new Set(context.evaluation.evidence.map((item) => item.id))
  const unproven = (line: DeductionLine): boolean =>
    !line.evidence.some((id) => known.has(id)) && isBlank(line.noEvidenceReason)
  return {
    started: context.evaluation.evidence.length > 0,
    missing: linesWithout(context, unproven, '缺佐证'),
  }
}
