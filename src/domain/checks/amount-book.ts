import type { FundSource } from '../evaluation/records.ts'
import type { AmountClaim, AmountConcept } from './subject/claim.ts'

/** Where an amount belongs: what is stated there counts before what another chapter repeats. */
function rank({ section, derived }: AmountClaim): number {
  const place = section === 'records' ? 0 : section === 'funds' ? 1 : 2
  return place * 2 + (derived ? 1 : 0)
}

export interface AmountBook {
  /** The statement that counts for arithmetic; undefined when nothing states it. */
  find(what: AmountConcept, source: FundSource | 'all'): AmountClaim | undefined
  /** Sources of which this is stated, in official order. */
  sourcesOf(what: AmountConcept): readonly AmountClaim[]
}

const order: readonly FundSource[] = [
  'general-public',
  'government-fund',
  'state-capital',
  'special-account',
  'other',
]

/** Of several statements of one amount, the one in its own chapter; that they differ is for B-01 to say. */
export function createAmountBook(amounts: readonly AmountClaim[]): AmountBook {
  const find = (what: AmountConcept, source: FundSource | 'all'): AmountClaim | undefined =>
    amounts.filter((one) => one.what === what && one.source === source).sort((a, b) => rank(a) - rank(b))[0]
  return {
    find,
    sourcesOf: (what) => order.flatMap((source) => find(what, source) ?? []),
  }
}
