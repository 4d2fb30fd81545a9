import type {
  Confidence,
  Indicator,
  IndicatorSystem,
} from '../../domain/indicator-systems/indicator-system.ts'

/** 可信程度 in words: where a name, a weight or a rule comes from. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sourced: '有原文',
  statute: '依法律条文',
  'memory-high': '未核对，较有把握',
  'memory-medium': '未核对，把握一般',
  'memory-low': '未核对，把握低',
}

/** Depth of an indicator in its tree: 1 for the first level. */
export function levelOf(indicator: Indicator, system: IndicatorSystem): number {
  const parent = system.indicators.find((candidate) => candidate.code === indicator.parent)
  return parent ? levelOf(parent, system) + 1 : 1
}

export function isUnverified(confidence: Confidence): boolean {
  return confidence.startsWith('memory')
}
