import type { Evaluation } from '../../evaluation/evaluation.ts'
import { totalProjects } from '../../evaluation/projects.ts'
import type { TargetCategory } from '../../evaluation/records.ts'
import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import type { ScoreSheet } from '../../scoring/score-sheet.ts'
import { targetCompletion } from '../../scoring/target-completion.ts'
import { compareRatio, oneRatio } from '../../values/ratio.ts'
import { scoreTree } from '../score-groups.ts'
import { fen, notFilled, wanYuan } from '../wording.ts'

export const categoryNames: readonly (readonly [TargetCategory, string])[] = [
  ['output', '产出指标'],
  ['benefit', '效益指标'],
  ['satisfaction', '满意度指标'],
]

/** How many targets are met, missed and not yet known. */
export function countTargets(targets: Evaluation['targets']): {
  readonly met: number
  readonly missed: number
  readonly open: number
} {
  const readings = targets.map((target) => targetCompletion(target))
  const known = readings.filter((reading) => reading.known)
  const met = known.filter((reading) => compareRatio(reading.value.rate, oneRatio) >= 0).length
  return { met, missed: known.length - met, open: readings.length - known.length }
}

/** `完成13项、未完成1项`; parts that are zero are left out. */
export function completionText(targets: Evaluation['targets']): string {
  const { met, missed, open } = countTargets(targets)
  if (met === targets.length) return '全部完成'
  const parts = [
    met > 0 ? `完成${met}项` : '',
    missed > 0 ? `未完成${missed}项` : '',
    open > 0 ? `${open}项完成情况${notFilled}` : '',
  ]
  return parts.filter((part) => part !== '').join('、')
}

function targetsSentence({ targets, fiscalYear }: Evaluation): string {
  if (targets.length === 0) return `${fiscalYear}年度部门整体绩效目标指标${notFilled}。`
  const counts = categoryNames.flatMap(([category, name]) => {
    const count = targets.filter((target) => target.category === category).length
    return count > 0 ? [`${name}${count}项`] : []
  })
  return `${fiscalYear}年度，本部门设定整体绩效目标指标${targets.length}项，其中${counts.join('、')}，截至年末${completionText(targets)}。`
}

function systemSentence(system: IndicatorSystem, sheet: ScoreSheet): string {
  const tree = scoreTree(system, sheet)
  const roots = tree.roots.map((root) => `${root.name}（${fen(root.weight)}）`).join('、')
  const second = tree.roots.flatMap((root) => tree.childrenOf(root.code)).length
  const below = second === 0 ? '' : `，下设${second}个二级指标`
  return `部门整体支出绩效自评采用《${system.name}》，由${roots}${tree.roots.length}个一级指标构成${below}。`
}

function projectsSentence(evaluation: Evaluation): string {
  const totals = totalProjects(evaluation.projects)
  if (totals.count === 0) return `项目支出绩效自评情况${notFilled}。`
  const all = totals.selfEvaluated === totals.count
  const scope = all ? `对${totals.count}个项目` : `对${totals.count}个项目中的${totals.selfEvaluated}个`
  return `按照预算绩效管理有关规定，本部门${scope}开展了项目支出绩效自评，涉及资金${wanYuan(totals.selfEvaluatedBudget)}。`
}

function scopeSentence(evaluation: Evaluation): string {
  const count = evaluation.units.length
  return count === 0
    ? '本次部门整体支出绩效自评范围为部门本级。'
    : `本次部门整体支出绩效自评范围包括部门本级和所属下级预算单位${count}个。`
}

/** 一（五）部门整体绩效管理情况. */
export function generateManagement(
  evaluation: Evaluation,
  system: IndicatorSystem,
  sheet: ScoreSheet,
): string {
  return [
    targetsSentence(evaluation),
    projectsSentence(evaluation),
    scopeSentence(evaluation),
    systemSentence(system, sheet),
  ].join('')
}
