import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Asset } from './asset.ts'

/**
 * [T-02] 抽盘: the `size` assets whose SHA-256 of seed and 资产编号 are smallest. The same seed draws the same assets on every
 * device and in any order of the register, and anybody can check the draw afterwards.
 */
export function drawSample(
  assets: readonly Asset[],
  { seed, size }: { readonly seed: string; readonly size: number },
): ReadonlySet<string> {
  const ranked = assets
    .map(({ id }) => ({ id, rank: bytesToHex(sha256(utf8ToBytes(`${seed}\n${id}`))) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  return new Set(ranked.slice(0, size).map(({ id }) => id))
}
