import type { Ratio } from '../values/ratio.ts'
import {
  absoluteRatio,
  addRatio,
  compareRatio,
  maximumRatio,
  multiplyRatio,
  ratioOf,
  subtractRatio,
  zeroRatio,
} from '../values/ratio.ts'

/** What rounding may explain (domain.md §3.4): data, so that a bureau's own habit is one line to change. */
export const tolerances = {
  /** Of the last written place, for each rounded item of a sum: n × 0.005 万元. */
  perRoundedItem: ratioOf(1, 2),
  /** Of the last written place of a printed rate. */
  printedRate: ratioOf(1, 2),
  /** Hundredths of a point that a score may lie off the rule's before it is more than a matter of rounding. */
  recomputedScore: 10,
  /** Completion beyond this multiple of the plan asks for an explanation. */
  farAbovePlan: ratioOf(3, 2),
} as const

interface Stepped {
  readonly value: number
  readonly step: Ratio
}

/** Whether a whole and the sum of its parts differ by more than the rounding of the parts. */
export function sumDiffers(whole: Stepped, parts: readonly Stepped[]): boolean {
  const sum = parts.reduce((left, { value }) => left + value, 0)
  const slack = parts.reduce(
    (left, { step }) => addRatio(left, multiplyRatio(step, tolerances.perRoundedItem)),
    zeroRatio,
  )
  return compareRatio(absoluteRatio(ratioOf(sum - whole.value)), slack) > 0
}

/** Whether two statements of one amount differ by more than the rounding of the coarser one. */
export function amountsDiffer(a: Stepped, b: Stepped): boolean {
  const slack = multiplyRatio(maximumRatio(a.step, b.step), tolerances.perRoundedItem)
  const apart = absoluteRatio(ratioOf(a.value - b.value))
  // Two amounts written to the same place are the same or they are not.
  return compareRatio(a.step, b.step) === 0 ? a.value !== b.value : compareRatio(apart, slack) > 0
}

/** Whether a printed rate is not the exact one, rounded. */
export function rateDiffers(exact: Ratio, printed: { readonly value: Ratio; readonly step: Ratio }): boolean {
  const slack = multiplyRatio(printed.step, tolerances.printedRate)
  return compareRatio(absoluteRatio(subtractRatio(exact, printed.value)), slack) > 0
}
