import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Indicator, IndicatorSystem } from '../indicator-systems/indicator-system.ts'
import type { Points } from '../values/points.ts'
import type { EffectiveWeight } from './effective-weights.ts'
import type { FactBook } from './fact-book.ts'
import type { FoundLine, Ledger } from './ledger-lines.ts'
import type { NodeScore } from './score-sheet.ts'

export interface LeafContext {
  readonly evaluation: Evaluation
  readonly system: IndicatorSystem
  readonly indicator: Indicator
  readonly facts: FactBook
  readonly effective: EffectiveWeight
  readonly ledger: Ledger
}

/** A leaf's score before an override and before the ledger's words. */
export interface LeafResult {
  readonly basis: NodeScore['basis']
  readonly score: Points | null
  readonly lines: readonly FoundLine[]
  readonly why: string
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

export function unscored(
  basis: NodeScore['basis'],
  missing: readonly string[],
  warnings: readonly string[] = [],
): LeafResult {
  return { basis, score: null, lines: [], why: `尚未计分：${missing.join('；')}`, missing, warnings }
}
