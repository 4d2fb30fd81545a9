import type { Evaluation } from '../../evaluation/evaluation.ts'
import { consolidateFunds } from '../../evaluation/funds.ts'
import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { NodeScore, ScoreSheet } from '../../scoring/score-sheet.ts'
import { analysisRoots, deductionsUnder, isPartial, scoreTree } from '../score-groups.ts'
import { noPoints } from '../../values/points.ts'
import { fen, notFilled, rateText, scoreRate } from '../wording.ts'
import { deductionList } from './deduction-list.ts'
import { categoryNames, completionText } from './management.ts'

export function rootOpening(root: NodeScore): string {
  const score = isPartial(root)
    ? `暂得${fen(root.score ?? noPoints)}，尚有未评分指标`
    : root.score === null
      ? `自评得分${notFilled}`
      : `自评得${fen(root.score)}，得分率${scoreRate(root.score, root.effectiveWeight)}`
  return `“${root.name}”一级指标分值${fen(root.effectiveWeight)}，${score}。`
}

function leafText(node: NodeScore): string {
  const score = node.score === null ? notFilled : `得${fen(node.score)}`
  return `${node.name}分值${fen(node.effectiveWeight)}、${score}`
}

function targetSentences({ targets }: Evaluation): string {
  return categoryNames
    .flatMap(([category, name]) => {
      const own = targets.filter((target) => target.category === category)
      return own.length === 0 ? [] : [`${name}共${own.length}项，${completionText(own)}`]
    })
    .join('；')
}

/** 二（二）履职效能分析: what was scored, what was achieved, why points were lost. */
export function generateEffectiveness(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): string {
  const tree = scoreTree(system, sheet)
  const roots = analysisRoots(system, sheet).effectiveness
  const scores = roots.map((root) => {
    const leaves = tree.leavesOf(root.code).filter((leaf) => leaf.code !== root.code)
    const detail = leaves.length === 0 ? '' : `其中：${leaves.map(leafText).join('；')}。`
    return rootOpening(root) + detail
  })
  const targets = targetSentences(evaluation)
  const { rate } = consolidateFunds(evaluation).total
  const usesRate = roots.some((root) =>
    tree.leavesOf(root.code).some((leaf) => {
      const rule = system.indicators.find(({ code }) => code === leaf.code)?.rule
      return rule?.kind === 'linear-rate' && rule.figure.name === 'expenditure-rate'
    }),
  )
  const achieved = [
    targets === '' ? `绩效目标完成情况${notFilled}` : `从绩效目标完成情况看，${targets}`,
    ...(usesRate ? [`部门预算资金支出率为${rateText(rate)}`] : []),
  ].join('；')
  const deductions = deductionList(roots.flatMap((root) => deductionsUnder(tree, root.code)))
  return `${scores.join('')}${achieved}。${deductions}`
}
