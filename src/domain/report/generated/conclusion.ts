import type { Evaluation } from '../../evaluation/evaluation.ts'
import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { NodeScore, ScoreSheet } from '../../scoring/score-sheet.ts'
import { addPoints, noPoints, subtractPoints } from '../../values/points.ts'
import { isPartial, scoreTree } from '../score-groups.ts'
import { fen, notFilled, scoreRate, textOr, tight, withoutStop, withUnits } from '../wording.ts'

function rootText(root: NodeScore): string {
  if (root.score === null) return `${root.name}${notFilled}`
  if (isPartial(root)) {
    return `${root.name}暂得${fen(root.score)}（分值${fen(root.effectiveWeight)}，尚有未评分指标）`
  }
  return `${root.name}得${fen(root.score)}（分值${fen(root.effectiveWeight)}，得分率${scoreRate(root.score, root.effectiveWeight)}）`
}

function lossSentence(system: IndicatorSystem, sheet: ScoreSheet): string {
  const tree = scoreTree(system, sheet)
  const groups = tree.roots.flatMap((root) => {
    const second = tree.childrenOf(root.code)
    return second.length > 0 ? second : [root]
  })
  const lost = groups.flatMap((group) => {
    const points = subtractPoints(group.effectiveWeight, group.score ?? noPoints)
    return points > 0 ? [{ name: group.name, points }] : []
  })
  if (lost.length === 0) return '各项指标均未扣分。'
  const total = addPoints(...lost.map(({ points }) => points))
  const list = lost.map(({ name, points }) => `${name}扣${fen(points)}`).join('、')
  return `各项指标共扣${fen(total)}：${list}。`
}

function overrideSentences(evaluation: Evaluation, sheet: ScoreSheet): string {
  return sheet.nodes
    .filter((node) => node.basis === 'override' && node.score !== null)
    .map((node) => {
      const score = node.score ?? noPoints
      const computed = node.computed === null ? '按规则尚未计分' : `按规则计算为${fen(node.computed)}`
      const reason = evaluation.overrides.get(node.code)?.reason
      return `${node.name}${computed}，人工核定为${fen(score)}，理由：${withoutStop(textOr(reason))}。`
    })
    .join('')
}

function effectSentences(sheet: ScoreSheet): string {
  return sheet.effects
    .filter((effect) => effect.points > 0)
    .map((effect) => `${effect.name}：${tight(effect.why)}。`)
    .join('')
}

/** 二（一）自评结论. A total that still lacks scores is said to be 暂定 and gets no grade. */
export function generateConclusion(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): string {
  const leaves = sheet.nodes.filter((node) => node.leaf)
  const open = leaves.filter((node) => node.score === null).length
  const tree = scoreTree(system, sheet)
  const subject = `本部门${withUnits(evaluation)}${evaluation.fiscalYear}年度部门整体支出绩效自评`
  if (open === leaves.length) return `${subject}得分${notFilled}。`
  const roots = `${tree.roots.map(rootText).join('，')}。`
  if (open > 0 || !sheet.complete) {
    const waiting = open > 0 ? `尚有${open}个指标未评分` : '尚有评分内容待补充'
    return `${subject}暂得${fen(sheet.total)}，${waiting}，绩效等级待全部指标评分后确定。已评分部分：${roots}`
  }
  const provisional = sheet.provisional ? '评分依据中有内容冲突待选定，以上得分和等级为暂定。' : ''
  return [
    `对照评分标准逐项评定，${subject}得分为${fen(sheet.total)}，绩效等级为“${sheet.grade}”。${roots}`,
    lossSentence(system, sheet),
    overrideSentences(evaluation, sheet),
    effectSentences(sheet),
    provisional,
  ].join('')
}
