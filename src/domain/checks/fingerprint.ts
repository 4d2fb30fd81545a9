import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CheckId } from './check.ts'
import { figureText } from './wording/figure-text.ts'
import type { RuleFinding } from './rule.ts'

/** Places are left out: a figure that moves stays the same figure, and one that changes is another. */
export function fingerprintOf(check: CheckId, { key, wording, figures }: RuleFinding): string {
  const details = Object.entries(wording.details).sort(([a], [b]) => (a < b ? -1 : 1))
  const compared = figures.map(({ label, value }) => [label, value.kind, figureText(value)])
  const text = JSON.stringify([check, key, wording.code, details, compared])
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 24)
}
