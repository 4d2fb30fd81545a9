import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { ScoreSheet } from '../scoring/score-sheet.ts'
import type { IndicatorChoice } from './records.ts'
import type { Review } from './review.ts'

/** Codes of the indicators that are scored by themselves, in the system's order. */
export function leafCodes({ nodes }: ScoreSheet): readonly string[] {
  return nodes.filter(({ leaf }) => leaf).map(({ code }) => code)
}

function rankOf(seed: string, code: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${seed}\n${code}`)))
}

function drawn(codes: readonly string[], seed: string, size: number): ReadonlySet<string> {
  const ranked = codes
    .map((code) => ({ code, rank: rankOf(seed, code) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return new Set(ranked.slice(0, size).map(({ code }) => code))
}

/**
 * [RV-03] [RV-04] The indicators a choice takes, in the system's order. A sample takes the `size` codes whose SHA-256 of
 * seed and code are smallest: the same everywhere, and anybody can check the draw afterwards.
 */
export function chosenCodes(choice: IndicatorChoice, self: ScoreSheet): readonly string[] {
  const codes = leafCodes(self)
  switch (choice.kind) {
    case 'all':
      return codes
    case 'full-marks':
      return codes.filter((code) => {
        const node = self.byCode.get(code)
        return node && node.effectiveWeight > 0 && node.score === node.effectiveWeight
      })
    case 'above-weight':
      return codes.filter((code) => (self.byCode.get(code)?.effectiveWeight ?? 0) >= choice.weight)
    case 'sample': {
      const sample = drawn(codes, choice.seed, choice.size)
      return codes.filter((code) => sample.has(code))
    }
  }
}

/** [RV-05] What is to be looked at: as planned, everything without a plan; codes the system does not know are left out. */
export function plannedCodes({ plan }: Review, self: ScoreSheet): readonly string[] {
  const codes = leafCodes(self)
  if (!plan) return codes
  const planned = new Set(plan.codes)
  return codes.filter((code) => planned.has(code))
}
