import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'

export interface IndicatorTree {
  readonly roots: readonly Indicator[]
  childrenOf(code: string): readonly Indicator[]
}

export function indicatorTree(system: IndicatorSystem): IndicatorTree {
  const byParent = new Map<string | null, Indicator[]>()
  for (const indicator of system.indicators) {
    const siblings = byParent.get(indicator.parent)
    if (siblings) siblings.push(indicator)
    else byParent.set(indicator.parent, [indicator])
  }
  return { roots: byParent.get(null) ?? [], childrenOf: (code) => byParent.get(code) ?? [] }
}
