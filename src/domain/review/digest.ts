import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../changes/canonical-json.ts'
import { plannedCodes } from './plan.ts'
import type { ReviewFinding } from './review-findings.ts'
import { standingFindings } from './review-findings.ts'
import type { ReviewOutcome } from './review-outcome.ts'
import type { Review } from './review.ts'

/**
 * [RV-25] SHA-256 of what both sides sign: the version checked, every verdict, the self and checked score of every indicator, and
 * every finding that stands. Pictures, replies, settlements and the signatures themselves may follow without voiding it.
 */
export function reviewDigest(outcome: ReviewOutcome, findings: readonly ReviewFinding[]): string {
  const { review, self, checked } = outcome
  const hash = sha256.create()
  const add = (line: string): void => void hash.update(utf8ToBytes(`${line}\n`))
  add(canonicalJson({ evaluation: review.meta.evaluation, digest: review.claim.digest }))
  const planned = new Set(plannedCodes(review, self))
  for (const { code, score } of self.nodes) {
    const verdict = planned.has(code) ? (review.verdicts.get(code)?.verdict ?? '') : ''
    add(`${code}\t${verdict}\t${score ?? ''}\t${checked.byCode.get(code)?.score ?? ''}`)
  }
  add(`${self.total}\t${checked.total}`)
  for (const { id, severity, text, suggestion } of standingFindings(findings))
    add(canonicalJson({ id, severity, text, suggestion }))
  return bytesToHex(hash.digest())
}

/** Signatures under what is no longer what was signed. */
export function outdatedSignatures({ signatures }: Review, digest: string): Review['signatures'] {
  return signatures.filter((signature) => signature.digest !== digest)
}
