import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../changes/canonical-json.ts'
import { findingsOf } from './counts.ts'
import type { Reconciliation } from './reconciliation.ts'
import type { Stocktake } from './stocktake.ts'

/**
 * [T-30] SHA-256 of what a signature stands for: scope, every asset's outcome and findings, and every 盘盈. Prose, photos and
 * the signatures themselves may change without voiding it.
 */
export function stocktakeDigest(stocktake: Stocktake, { results }: Reconciliation): string {
  const hash = sha256.create()
  const add = (line: string): void => void hash.update(utf8ToBytes(`${line}\n`))
  add(canonicalJson({ baseDate: stocktake.meta.baseDate, field: stocktake.scope.field }))
  for (const value of stocktake.scope.values) add(value)
  for (const { asset, parts, count } of results) {
    const split = parts.map(({ outcome, quantity, value }) => `${outcome} ${quantity} ${value}`).join(' ')
    add(`${asset.id}\t${split}\t${count === null ? '' : findingsOf(count)}`)
  }
  for (const { id, name, quantity, value } of stocktake.surpluses)
    add(canonicalJson({ id, name, quantity, value }))
  return bytesToHex(hash.digest())
}
