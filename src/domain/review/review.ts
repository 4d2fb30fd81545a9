import type {
  CheckedFactRecord,
  CheckedLedgerRecord,
  CheckedScoreRecord,
  CheckedTargetRecord,
  FindingRecord,
  FindingReplyRecord,
  FindingSettlementRecord,
  ReviewClaim,
  ReviewMember,
  ReviewMeta,
  ReviewPhotoRecord,
  ReviewPlan,
  ReviewSide,
  ReviewSignatureRecord,
  ReviewStageRecord,
  VerdictRecord,
} from './records.ts'

export type WithId<T> = T & { readonly id: string }
export type InRound<T> = T & { readonly round: number }

/** A 现场核查 as its settled records say. Lists are in their `order`. */
export interface Review {
  readonly document: string
  readonly meta: ReviewMeta
  readonly deleted: boolean
  readonly stage: ReviewStageRecord
  /** The version of the evaluation that is checked. */
  readonly claim: ReviewClaim
  /** Null until one was made: every indicator is looked at. */
  readonly plan: ReviewPlan | null
  readonly members: readonly WithId<ReviewMember>[]
  /** Id of the member by indicator code. */
  readonly assignments: ReadonlyMap<string, string>
  /** By indicator code. */
  readonly verdicts: ReadonlyMap<string, VerdictRecord>
  /** By fact. */
  readonly facts: ReadonlyMap<string, CheckedFactRecord>
  /** By target. */
  readonly targets: ReadonlyMap<string, CheckedTargetRecord>
  /** By indicator code, then by line key; lines in their order. */
  readonly ledger: ReadonlyMap<string, ReadonlyMap<string, CheckedLedgerRecord>>
  /** By indicator code. */
  readonly scores: ReadonlyMap<string, CheckedScoreRecord>
  readonly photos: readonly WithId<ReviewPhotoRecord>[]
  /** What people added to findings, and those written by hand, by finding. */
  readonly findings: ReadonlyMap<string, FindingRecord>
  /** By finding, rounds ascending. */
  readonly replies: ReadonlyMap<string, readonly InRound<FindingReplyRecord>[]>
  /** By finding, rounds ascending. */
  readonly settlements: ReadonlyMap<string, readonly InRound<FindingSettlementRecord>[]>
  /** By the time they were made. */
  readonly signatures: readonly (WithId<ReviewSignatureRecord> & { readonly side: ReviewSide })[]
  /** Records with two or more heads: what counts meanwhile is 暂定. */
  readonly conflicts: ReadonlySet<string>
  /** Records of a kind or shape this version does not know: kept, relayed, shown read-only. */
  readonly unreadable: readonly string[]
}
