import type { Ratio } from '../../values/ratio.ts'
import { compareRatio, parseDecimal } from '../../values/ratio.ts'
import type { Indicator } from '../indicator-system.ts'
import type { Band, BandsRule } from '../rule.ts'
import type { LintFinding } from './finding.ts'
import { indicatorFinding } from './finding.ts'

/** An end of a band; null = open to infinity. */
interface Edge {
  readonly at: Ratio | null
  readonly included: boolean
}

function edge(text: string | null, included: boolean): Edge {
  return { at: text === null ? null : parseDecimal(text), included }
}

/** `[0.6, 0.75)` as mathematicians write it: short, and the same as in the file. */
function intervalText(band: Band): string {
  const low = band.min === null ? '(−∞' : `${band.minInclusive ? '[' : '('}${band.min}`
  const high = band.max === null ? '+∞)' : `${band.max}${band.maxInclusive ? ']' : ')'}`
  return `${low}, ${high}`
}

function compareLow(a: Band, b: Band): number {
  const [left, right] = [edge(a.min, a.minInclusive), edge(b.min, b.minInclusive)]
  if (left.at === null || right.at === null) return left.at === right.at ? 0 : left.at === null ? -1 : 1
  return compareRatio(left.at, right.at) || Number(right.included) - Number(left.included)
}

function isEmpty(band: Band): boolean {
  const [low, high] = [edge(band.min, band.minInclusive), edge(band.max, band.maxInclusive)]
  if (low.at === null || high.at === null) return false
  const order = compareRatio(low.at, high.at)
  return order > 0 || (order === 0 && !(low.included && high.included))
}

/** Negative: they overlap; positive: something lies between them; 0: they touch. */
function gapBetween(lower: Band, upper: Band): number {
  const [end, start] = [edge(lower.max, lower.maxInclusive), edge(upper.min, upper.minInclusive)]
  if (end.at === null || start.at === null) return -1
  const order = compareRatio(start.at, end.at)
  if (order !== 0) return order
  return 1 - Number(end.included) - Number(start.included)
}

/** [bands] Together the bands cover one unbroken stretch, each figure once. */
export function lintBands(rule: BandsRule, indicator: Indicator): readonly LintFinding[] {
  if (rule.bands.length === 0) return [indicatorFinding('bands-gap', indicator, '没有计分档位')]
  const empty = rule.bands.filter(isEmpty)
  if (empty.length > 0) {
    return empty.map((band) =>
      indicatorFinding('bands-order', indicator, `档位 ${intervalText(band)} 的上下限颠倒或为空`),
    )
  }
  const sorted = [...rule.bands].sort(compareLow)
  return sorted.flatMap((upper, index) => {
    const lower = sorted[index - 1]
    const gap = lower ? gapBetween(lower, upper) : 0
    if (!lower || gap === 0) return []
    const pair = `${intervalText(lower)} 与 ${intervalText(upper)}`
    return gap < 0
      ? [indicatorFinding('bands-overlap', indicator, `档位 ${pair} 重叠`)]
      : [indicatorFinding('bands-gap', indicator, `档位 ${pair} 之间有空档`)]
  })
}
