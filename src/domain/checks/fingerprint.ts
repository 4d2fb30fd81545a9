import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CheckId } from './check.ts'
import { figureText } from './wording/figure-text.ts'
import type { RuleFinding } from './rule.ts'

function digest(parts: readonly unknown[], length: number): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, length)
}

export function findingId(check: CheckId, code: string, key: string): string {
  return digest([check, code, key], 16)
}

/** Places are left out: a figure that moves stays the same figure, and one that changes is another. */
export function fingerprintOf(
  check: CheckId,
  { wording, figures }: Pick<RuleFinding, 'wording' | 'figures'>,
): string {
  const details = Object.entries(wording.details).sort(([a], [b]) => (a < b ? -1 : 1))
  const compared = figures.map(({ label, value }) => [label, value.kind, figureText(value)])
  return digest([check, wording.code, details, compared], 24)
}
