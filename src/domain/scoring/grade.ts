import type { GradeBand } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'

/** [S-50] The first band, from the highest, whose lower bound the total reaches. */
export function gradeOf(total: Points, bands: readonly GradeBand[]): string {
  return bands.find((band) => total >= band.min)?.grade ?? ''
}
