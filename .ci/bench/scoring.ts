import type { IndicatorSystem } from '../../src/domain/indicator-systems/indicator-system.ts'
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts'
import { describe, measureInTurn, type Spread } from './figures.ts'
import { sampleEvaluation } from './sample-report.ts'

const frame = 16
const throttle = 4

/** One key press scores everything from scratch: the sample's own system, and one of 500 indicators made of its copies. */
export async function benchScoring(): Promise<string> {
  const { evaluation, system } = sampleEvaluation()
  const large = repeated(system, Math.ceil(500 / system.indicators.length))
  const spreads = await measureInTurn(300, 100, [
    () => scoreEvaluation(evaluation, system),
    () => scoreEvaluation(evaluation, large),
  ])
  const [small, big] = spreads as readonly [Spread, Spread]
  const throttled = big.median * throttle
  return [
    `  ${String(system.indicators.length)} indicators: ${describe(small, 'ms', 2)}`,
    `  ${String(large.indicators.length)} indicators: ${describe(big, 'ms', 2)}`,
    `  ${String(throttle)} times slower that is ${throttled.toFixed(1)} ms: ${(throttled / frame).toFixed(2)} of one frame (${String(frame)} ms)`,
  ].join('\n')
}

function repeated(system: IndicatorSystem, times: number): IndicatorSystem {
  const indicators = Array.from({ length: times }, (_, copy) =>
    system.indicators.map((indicator) => ({
      ...indicator,
      code: named(indicator.code, copy),
      parent: indicator.parent === null ? null : named(indicator.parent, copy),
    })),
  ).flat()
  return { ...system, indicators }
}

function named(code: string, copy: number): string {
  return copy === 0 ? code : `${code}x${String(copy)}`
}
