import type { IndicatorSystem } from '../../indicator-systems/indicator-system.ts'
import { targetCompletion } from '../../scoring/target-completion.ts'
import { compareRatio, oneRatio } from '../../values/ratio.ts'
import type { WithId } from '../evaluation.ts'
import type { TargetCategory, TargetRecord } from '../records.ts'
import type { CompletenessContext, MissingItem, SectionFindings } from './section-state.ts'
import { isBlank } from './section-state.ts'

const categoryNames: Readonly<Record<TargetCategory, string>> = {
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
}

/** Groups of categories of which an indicator needs at least one target. */
function neededCategories(system: IndicatorSystem): readonly (readonly TargetCategory[])[] {
  return system.indicators.flatMap(({ rule }) =>
    rule.kind === 'weighted-completion' ? [rule.categories] : [],
  )
}

function findingsOf(target: WithId<TargetRecord>, position: number): readonly MissingItem[] {
  const path = `targets/${target.id}`
  const group = '项绩效目标未填完'
  const name = isBlank(target.name) ? `第 ${position} 项绩效目标` : `“${target.name}”`
  const unnamed = isBlank(target.name) ? [{ text: `${name}未填写指标名称`, path, group }] : []
  const completion = targetCompletion({
    ...target,
    name: isBlank(target.name) ? `第 ${position} 项` : target.name,
  })
  if (!completion.known) return [...unnamed, { text: completion.missing, path, group }]
  const unexplained = compareRatio(completion.value.rate, oneRatio) < 0 && isBlank(target.reason)
  return unexplained
    ? [...unnamed, { text: `${name}未完成，未填写原因`, path, group: '项未完成的目标未填写原因' }]
    : unnamed
}

export function targetsFindings({ evaluation, system }: CompletenessContext): SectionFindings {
  const { targets } = evaluation
  const lacking = new Set(
    neededCategories(system)
      .filter((categories) => !targets.some((target) => categories.includes(target.category)))
      .map((categories) => categories.map((category) => categoryNames[category]).join('或')),
  )
  return {
    started: targets.length > 0,
    missing: [
      ...[...lacking].map((names) => ({
        text: `未填写${names}`,
        path: 'targets',
        group: '类绩效目标未填写',
      })),
      ...targets.flatMap((target, index) => findingsOf(target, index + 1)),
    ],
  }
}
