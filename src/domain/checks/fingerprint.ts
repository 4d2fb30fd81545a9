import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CheckId, CheckPlace } from './check.ts'
import { figureText } from './wording/figure-text.ts'
import type { RuleFinding } from './rule.ts'

function hashOf(...parts: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 24)
}

/** Places are left out: a figure that moves stays the same figure, and one that changes is another. */
export function fingerprintOf(check: CheckId, { key, wording, figures }: RuleFinding): string {
  const details = Object.entries(wording.details).sort(([a], [b]) => (a < b ? -1 : 1))
  const compared = figures.map(({ label, value }) => [label, value.kind, figureText(value)])
  return hashOf(check, key, wording.code, details, compared)
}

function nameOf(place: CheckPlace | undefined): string {
  if (!place) return ''
  return place.kind === 'page' ? place.path : place.kind === 'paragraph' ? place.record : place.chapter
}

/** Figures are left out: what is said about one thing in one place stays the same thing when its figures change. */
export function aboutOf(check: CheckId, { key, wording, places }: RuleFinding, turn: number): string {
  return hashOf(check, key, wording.code, nameOf(places[0]), turn)
}
