import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../changes/canonical-json.ts'
import type { Json } from '../values/json.ts'
import type { ReviewFinding } from './review-findings.ts'
import { standingFindings } from './review-findings.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import type { Review } from './review.ts'

/** What reviewers wrote, and nothing that the app words or times: a newer version of it must not void a signature. */
function writtenLines({ verdicts, facts, targets, ledger, scores, findings }: Review): readonly Json[] {
  return [
    ...[...verdicts].map(([code, { verdict, note }]) => ['verdict', code, verdict, note]),
    ...[...facts].map(([id, { value, note }]) => ['fact', id, value, note]),
    ...[...targets].map(([id, one]) => ['target', id, one.actual, one.band, one.bandPercent, one.note]),
    ...[...ledger].flatMap(([code, lines]) =>
      [...lines].map(([key, { points, clause, reason }]) => ['line', code, key, points, clause, reason]),
    ),
    ...[...scores].map(([code, { points, reason }]) => ['score', code, points, reason]),
    ...[...findings].map(([id, { severity, text, suggestion, dropped }]) => {
      return ['finding', id, severity, text, suggestion, dropped]
    }),
  ]
}

/**
 * [RV-25] SHA-256 of what both sides sign: the version checked, what the reviewers wrote, the self and checked score of every
 * indicator, and which differences stand. Pictures, replies, settlements and the signatures themselves may follow without
 * voiding it.
 */
export function reviewDigest(outcome: ReviewOutcome, findings: readonly ReviewFinding[]): string {
  const { review, self, checked } = outcome
  const hash = sha256.create()
  const add = (line: Json): void => void hash.update(utf8ToBytes(`${canonicalJson(line)}\n`))
  add([review.meta.evaluation, review.claim.digest, ...(review.plan?.codes ?? [])])
  for (const line of writtenLines(review)) add(line)
  for (const { code, score } of self.nodes) add([code, score, checked.byCode.get(code)?.score ?? null])
  add([self.total, checked.total])
  // What the 体检 finds may be more in a newer version; it follows from the version checked.
  const standing = standingFindings(findings).filter(({ origin }) => origin !== 'check')
  for (const id of standing.map((finding) => finding.id).sort()) add(id)
  return bytesToHex(hash.digest())
}

/** Signatures under what is no longer what was signed. */
export function outdatedSignatures({ signatures }: Review, digest: string): Review['signatures'] {
  return signatures.filter((signature) => signature.digest !== digest)
}
