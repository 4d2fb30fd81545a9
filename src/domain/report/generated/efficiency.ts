import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { NodeScore, ScoreSheet } from '../../scoring/score-sheet.ts'
import { addPoints } from '../../values/points.ts'
import { analysisRoots, deductionsUnder, isPartial, scoreTree } from '../score-groups.ts'
import { fen, notFilled } from '../wording.ts'
import { deductionList } from './deduction-list.ts'
import { rootOpening } from './effectiveness.ts'

function scoreText(node: NodeScore): string {
  if (node.score === null) return notFilled
  return isPartial(node) ? `${fen(node.score)}（暂得）` : fen(node.score)
}

function secondLevel(children: readonly NodeScore[]): string {
  if (children.length === 0) return ''
  const names = children.map(({ name, effectiveWeight }) => `${name}${fen(effectiveWeight)}`).join('、')
  const scores = children.map((child) => `${child.name}${scoreText(child)}`).join('、')
  return `下设${children.length}个二级指标，分值依次为${names}，自评得分依次为${scores}。`
}

function fullMarks(children: readonly NodeScore[]): string {
  const full = children.filter((child) => child.complete && child.score === child.effectiveWeight)
  return full.length === 0 ? '' : `${full.map(({ name }) => name).join('、')}未扣分。`
}

/** 二（三）管理效率分析. Praise is left to the writer: the text says only what the scores say. */
export function generateEfficiency(system: IndicatorSystem, sheet: ScoreSheet): string {
  const tree = scoreTree(system, sheet)
  return analysisRoots(system, sheet)
    .efficiency.map((root) => {
      const children = tree.childrenOf(root.code)
      const deductions = deductionsUnder(tree, root.code)
      const lost =
        deductions.length === 0 ? '' : `共扣${fen(addPoints(...deductions.map(({ line }) => line.points)))}。`
      return [
        rootOpening(root),
        secondLevel(children),
        fullMarks(children),
        lost,
        deductionList(deductions),
      ].join('')
    })
    .join('')
}
