import type { FactKind } from './indicator-system.ts'
import type { FigureName } from './rule.ts'

/** What a figure takes. Its meaning is in `scoring/figures.ts`. */
export interface FigureSignature {
  readonly leastFacts: number
  readonly mostFacts: number
  readonly kinds: readonly FactKind[]
  /** Whether it reads the funds table. */
  readonly readsFunds: boolean
}

/** A rate of money to anything else would depend on fen, and so would a threshold on a money fact: both are refused. */
export const figureSignatures: Readonly<Record<FigureName, FigureSignature>> = {
  'expenditure-rate': { leastFacts: 0, mostFacts: 0, kinds: [], readsFunds: true },
  'adjustment-rate': { leastFacts: 0, mostFacts: 1, kinds: ['money'], readsFunds: true },
  quotient: { leastFacts: 2, mostFacts: 2, kinds: ['count', 'number', 'money'], readsFunds: false },
  'change-rate': { leastFacts: 2, mostFacts: 2, kinds: ['count', 'number', 'money'], readsFunds: false },
  fact: { leastFacts: 1, mostFacts: 1, kinds: ['count', 'number'], readsFunds: false },
}
