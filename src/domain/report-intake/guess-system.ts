import type { IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { ReportReading } from '../report-reading/report-reading.ts'

/**
 * The system whose indicators the report names; null when none is named often enough, or two as often: then a person chooses.
 */
export function guessSystem(
  { indicators }: Pick<ReportReading, 'indicators'>,
  systems: readonly IndicatorSystem[],
): IndicatorSystem | null {
  const named = new Set(indicators.map(({ name }) => name))
  const ranked = systems
    .filter(({ subject }) => subject === 'department')
    .map((system) => ({ system, hits: system.indicators.filter(({ name }) => named.has(name)).length }))
    .sort((a, b) => b.hits - a.hits)
  const [best, second] = ranked
  return best && best.hits >= 3 && best.hits > (second?.hits ?? 0) ? best.system : null
}
