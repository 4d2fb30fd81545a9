import type { FindingReplyRecord, FindingSettlementRecord } from './records.ts'
import type { InRound, Review } from './review.ts'

/** One exchange over a finding: what the department answered and what became of it. */
export interface FindingRound {
  readonly round: number
  readonly reply: FindingReplyRecord | null
  readonly settlement: FindingSettlementRecord | null
}

/** 待反馈、已认可、待复核、维持、撤回、调整: where a finding stands between the two sides. */
export type FindingState = 'open' | 'accepted' | 'explained' | FindingSettlementRecord['outcome']

function of<T>(lists: ReadonlyMap<string, readonly InRound<T>[]>, finding: string): readonly InRound<T>[] {
  return lists.get(finding) ?? []
}

/** [RV-30] Every round of a finding, in order; none is ever overwritten by the next. */
export function roundsOf(review: Review, finding: string): readonly FindingRound[] {
  const replies = of(review.replies, finding)
  const settlements = of(review.settlements, finding)
  const rounds = [...new Set([...replies, ...settlements].map(({ round }) => round))].sort((a, b) => a - b)
  return rounds.map((round) => ({
    round,
    reply: replies.find((one) => one.round === round) ?? null,
    settlement: settlements.find((one) => one.round === round) ?? null,
  }))
}

/** [RV-31] The last round says where it stands: its settlement, or else its reply. */
export function findingState(rounds: readonly FindingRound[]): FindingState {
  const last = rounds.at(-1)
  return last?.settlement?.outcome ?? last?.reply?.answer ?? 'open'
}

/** [RV-32] The latest settlement holds until the next one, whatever was replied since. */
export function settlementOf(review: Review, finding: string): FindingSettlementRecord | null {
  return of(review.settlements, finding).at(-1) ?? null
}

/** [RV-33] The round a reply is written to: the open one, which may still be put right, or the next once it was settled. */
export function replyRound(rounds: readonly FindingRound[]): number {
  const last = rounds.at(-1)
  if (!last) return 1
  return last.settlement ? last.round + 1 : last.round
}

/** [RV-33] The round a settlement is written to: that of the last reply, the first where nobody replied yet. */
export function settlementRound(rounds: readonly FindingRound[]): number {
  return rounds.at(-1)?.round ?? 1
}
