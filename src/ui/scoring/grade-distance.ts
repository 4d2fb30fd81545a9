import type { IndicatorSystem } from '../../domain/indicator-systems/indicator-system.ts'
import type { Points } from '../../domain/values/points.ts'
import { formatPoints, subtractPoints } from '../../domain/values/points.ts'

const near = 100

/** Says when a total stands within one point of a grade's boundary; empty otherwise. */
export function gradeDistance(system: IndicatorSystem, total: Points): string {
  const above = system.gradeBands.filter((band) => band.min > total).at(-1)
  if (above && above.min - total <= near) {
    return `距“${above.grade}”还差 ${formatPoints(subtractPoints(above.min, total))} 分`
  }
  const own = system.gradeBands.find((band) => band.min <= total)
  if (own && own.min > 0 && total - own.min < near) {
    return `高出“${own.grade}”的下限 ${formatPoints(subtractPoints(total, own.min))} 分`
  }
  return ''
}
