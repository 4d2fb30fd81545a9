import type { CheckRule } from './rule.ts'
import { scoreWithinWeight } from './rules/a-02-score-within-weight.ts'

/** In the order of `SPEC.md`. */
export const allRules: readonly CheckRule[] = [scoreWithinWeight]
