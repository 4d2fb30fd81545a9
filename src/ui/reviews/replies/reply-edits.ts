import type { RecordEdit } from '../../../domain/evaluation/new-evaluation.ts'
import type {
  FindingReplyRecord,
  FindingSettlementRecord,
  ReplyProof,
} from '../../../domain/review/records.ts'
import { replyKey, settlementKeyOf } from '../../../domain/review/records.ts'
import type { FindingRound } from '../../../domain/review/rounds.ts'

export interface Act {
  readonly by: string
  readonly at: string
}

type Reply = Omit<FindingReplyRecord, 'by' | 'at'>
type Settlement = Omit<FindingSettlementRecord, 'by' | 'at'>

/** The department's answer in one round, with what changes in it; whoever wrote last signs it. */
export function replyEdit(
  finding: string,
  { round, reply }: Pick<FindingRound, 'round' | 'reply'>,
  change: Partial<Reply>,
  act: Act,
): RecordEdit {
  const before: Reply = reply ?? { answer: 'accepted', text: '', proofs: [] }
  const { answer, text, proofs } = { ...before, ...change }
  return {
    record: replyKey(finding, round),
    value: { answer, text, proofs: proofs.map((proof) => ({ ...proof })), ...act },
  }
}

export function withProofs(
  reply: FindingReplyRecord | null,
  added: readonly ReplyProof[],
): readonly ReplyProof[] {
  const known = reply?.proofs ?? []
  const hashes = new Set(known.map(({ blob }) => blob))
  return [...known, ...added.filter(({ blob }) => !hashes.has(blob))]
}

/** The reviewer's conclusion on a reply; points are kept only where they are what was agreed on. */
export function settlementEdit(
  finding: string,
  { round, settlement }: Pick<FindingRound, 'round' | 'settlement'>,
  change: Partial<Settlement>,
  act: Act,
): RecordEdit {
  const before: Settlement = settlement ?? { outcome: 'upheld', points: null, text: '' }
  const { outcome, points, text } = { ...before, ...change }
  return {
    record: settlementKeyOf(finding, round),
    value: { outcome, points: outcome === 'adjusted' ? points : null, text, ...act },
  }
}
