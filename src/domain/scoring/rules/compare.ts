import type { CompareRule } from '../../indicator-systems/rule.ts'
import type { Ratio } from '../../values/ratio.ts'
import { compareRatio, ratioOf } from '../../values/ratio.ts'
import type { Reading } from '../fact-book.ts'
import type { RuleContext, RuleOutcome } from '../rule-outcome.ts'
import { missingOutcome, scoredAtPoints } from '../rule-outcome.ts'

interface Comparison {
  readonly passes: (difference: number) => boolean
  readonly holds: string
  readonly fails: string
}

const comparisons: Readonly<Record<CompareRule['operator'], Comparison>> = {
  le: { passes: (difference) => difference <= 0, holds: '不超过', fails: '超过' },
  lt: { passes: (difference) => difference < 0, holds: '低于', fails: '不低于' },
  ge: { passes: (difference) => difference >= 0, holds: '不低于', fails: '低于' },
  gt: { passes: (difference) => difference > 0, holds: '超过', fails: '不超过' },
  eq: { passes: (difference) => difference === 0, holds: '等于', fails: '不等于' },
}

function readSide(id: string, { facts }: RuleContext): Reading<Ratio> {
  if (facts.declaration(id).kind !== 'date') return facts.number(id)
  const date = facts.date(id)
  return date.known ? { ...date, value: ratioOf(Date.parse(date.value)) } : date
}

/** [S-19] Two facts of one kind compared: pass or fail. */
export function scoreCompare(rule: CompareRule, context: RuleContext): RuleOutcome {
  const left = readSide(rule.left, context)
  const right = readSide(rule.right, context)
  if (!left.known || !right.known) {
    return missingOutcome([left, right].flatMap((side) => (side.known ? [] : [side.missing])))
  }
  const comparison = comparisons[rule.operator]
  const passes = comparison.passes(compareRatio(left.value, right.value))
  const finding = `${left.text}，${passes ? comparison.holds : comparison.fails}${right.text}`
  return scoredAtPoints(
    context,
    passes ? rule.pass : rule.fail,
    finding,
    (score) => `${finding}，得 ${score}`,
  )
}
