import { plannedCodes } from './plan.ts'
import type { Verdict } from './records.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import { verdicts } from './words.ts'

export interface Progress {
  /** Codes still without a verdict, in the system's order. */
  readonly open: readonly string[]
  readonly planned: number
  readonly decided: number
}

export interface ReviewProgress extends Progress {
  readonly byVerdict: Readonly<Record<Verdict, number>>
  /** By member; what nobody was given is under the empty id. */
  readonly byMember: ReadonlyMap<string, Progress>
}

function progressOf(codes: readonly string[], decided: (code: string) => boolean): Progress {
  const open = codes.filter((code) => !decided(code))
  return { open, planned: codes.length, decided: codes.length - open.length }
}

/** [RV-06] An indicator is done once it has a verdict. */
export function reviewProgress({ review, self }: ReviewOutcome): ReviewProgress {
  const codes = plannedCodes(review, self)
  const decided = (code: string): boolean => review.verdicts.has(code)
  const members = new Map<string, string[]>()
  for (const code of codes) {
    const member = review.assignments.get(code) ?? ''
    members.set(member, [...(members.get(member) ?? []), code])
  }
  const count = (verdict: Verdict): number =>
    codes.filter((code) => review.verdicts.get(code)?.verdict === verdict).length
  return {
    ...progressOf(codes, decided),
    byVerdict: Object.fromEntries(verdicts.map((verdict) => [verdict, count(verdict)])) as Record<
      Verdict,
      number
    >,
    byMember: new Map([...members].map(([id, own]) => [id, progressOf(own, decided)] as const)),
  }
}
