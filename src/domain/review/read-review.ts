import type { RecordState } from '../changes/change.ts'
import { readHeads } from '../changes/read-heads.ts'
import { byKey, compareText, sortedBy } from '../changes/record-lists.ts'
import type { Result } from '../values/result.ts'
import { fail, ok } from '../values/result.ts'
import type { CheckedLedgerRecord, ReviewStageRecord } from './records.ts'
import type { Entry, Family } from './reading/read-record.ts'
import { readRecord } from './reading/read-record.ts'
import type { InRound, Review } from './review.ts'

type Bins = { readonly [F in Family]: Entry<F>[] }

function emptyBins(): Bins {
  return {
    meta: [],
    deleted: [],
    stage: [],
    claim: [],
    plan: [],
    member: [],
    assignment: [],
    verdict: [],
    fact: [],
    target: [],
    line: [],
    score: [],
    photo: [],
    finding: [],
    reply: [],
    settlement: [],
    signature: [],
  }
}

function put<F extends Family>(bins: Bins, entry: Entry<F>): void {
  const bin: Entry<F>[] = bins[entry.family as F]
  bin.push(entry)
}

const begun: ReviewStageRecord = { stage: 'checking', by: '', at: '', reason: '' }

function ledgerByCode(
  entries: readonly Entry<'line'>[],
): ReadonlyMap<string, ReadonlyMap<string, CheckedLedgerRecord>> {
  const result = new Map<string, Map<string, CheckedLedgerRecord>>()
  const sorted = [...entries].sort(
    (a, b) =>
      compareText(a.id, b.id) ||
      compareText(a.value.order, b.value.order) ||
      compareText(a.value.key, b.value.key),
  )
  for (const { id, value } of sorted) {
    const { key, ...line } = value
    result.set(id, (result.get(id) ?? new Map<string, CheckedLedgerRecord>()).set(key, line))
  }
  return result
}

function byRound<T>(
  entries: readonly { readonly id: string; readonly value: InRound<T> }[],
): ReadonlyMap<string, readonly InRound<T>[]> {
  const result = new Map<string, InRound<T>[]>()
  const sorted = [...entries].sort((a, b) => compareText(a.id, b.id) || a.value.round - b.value.round)
  for (const { id, value } of sorted) result.set(id, [...(result.get(id) ?? []), value])
  return result
}

/**
 * The review as its records say. Of a record in conflict the head with the smallest id counts (DESIGN §5). Whatever cannot
 * be read is listed, never dropped. Codes: `review-meta-missing`, `review-meta-unreadable`, `review-claim-missing`.
 */
export function readReview(document: string, states: ReadonlyMap<string, RecordState>): Result<Review> {
  const bins = emptyBins()
  const { conflicts, unreadable } = readHeads(states, readRecord, (entry) => put(bins, entry))
  const meta = bins.meta[0]?.value
  if (!meta) {
    const broken = unreadable.includes('meta/review')
    return fail(broken ? 'review-meta-unreadable' : 'review-meta-missing', { document })
  }
  const claim = bins.claim[0]?.value
  if (!claim) return fail('review-claim-missing', { document })
  return ok({
    document,
    meta,
    deleted: bins.deleted.length > 0,
    stage: bins.stage[0]?.value ?? begun,
    claim,
    plan: bins.plan[0]?.value ?? null,
    members: sortedBy('order', bins.member),
    assignments: new Map([...byKey(bins.assignment)].map(([code, { member }]) => [code, member] as const)),
    verdicts: byKey(bins.verdict),
    facts: byKey(bins.fact),
    targets: byKey(bins.target),
    ledger: ledgerByCode(bins.line),
    scores: byKey(bins.score),
    photos: sortedBy('order', bins.photo),
    findings: byKey(bins.finding),
    replies: byRound(bins.reply),
    settlements: byRound(bins.settlement),
    signatures: sortedBy('at', bins.signature),
    conflicts,
    unreadable,
  })
}
