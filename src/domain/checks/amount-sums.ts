import type { FundSource } from '../evaluation/records.ts'
import type { Fen } from '../values/money.ts'
import { compareSum } from './compare-sums.ts'
import { amountFigure } from './figures.ts'
import type { Comparison } from './rule.ts'
import type { CheckSubject } from './subject/check-subject.ts'
import type { AmountClaim, AmountConcept } from './subject/claim.ts'

/** The statement nearest to `whole`: of the same sentence, else of the same section. */
function nearest(
  amounts: readonly AmountClaim[],
  whole: AmountClaim,
  what: AmountConcept,
): AmountClaim | undefined {
  const like = amounts.filter(
    (one) => one.what === what && one.source === whole.source && one.section === whole.section,
  )
  return like.find(({ sentence }) => sentence === whole.sentence) ?? like[0]
}

/** Wherever an amount is stated with all of its parts beside it, they add up. */
export function partsBeside(
  { amounts }: CheckSubject,
  whole: AmountConcept,
  parts: readonly AmountConcept[],
  partsName: string,
): readonly Comparison[] {
  return amounts.flatMap((claim) => {
    if (claim.what !== whole || claim.derived) return []
    const found = parts.map((part) => nearest(amounts, claim, part)).filter((part) => part !== undefined)
    if (found.length < parts.length) return []
    return [sumOf(claim, found, `${whole} ${claim.source ?? ''} ${claim.section ?? ''}`, partsName)]
  })
}

export function sumOf(
  whole: AmountClaim,
  parts: readonly AmountClaim[],
  key: string,
  partsName: string,
): Comparison {
  return compareSum<Fen>({
    key,
    partsName,
    whole,
    parts,
    figure: (claim, index) =>
      amountFigure(index < 0 ? whole : { ...(parts[index] ?? whole), value: claim.value }),
  })
}

export function isNamedSource(source: AmountClaim['source']): source is FundSource {
  return source !== null && source !== 'all'
}
