import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, normaliseJson } from './canonical-json.ts'
import type { Change } from './change.ts'
import { isComposed } from './storable-text.ts'

/** Everything a change says, before its id. */
export type ChangeContent = Omit<Change, 'id'>

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export type Digest = (text: string) => string

/** Runs everywhere; a server has a faster one. */
function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/**
 * SHA-256 (hex) over the canonical text of all fields but the id, which is to say in the order of their names; `valueText` is
 * `canonicalJson` of the value.
 */
export function changeId(
  { document, record, value, parents, author, device, at }: ChangeContent,
  valueText = canonicalJson(value),
  digest: Digest = digestOf,
): string {
  const others = { at, author, device, document, parents, record }
  const asItIs = JSON.stringify(others)
  const text = isComposed(asItIs) ? asItIs : canonicalJson(others)
  return digest(`${text.slice(0, -1)},"value":${valueText}}`)
}

/** Makes a change of its content: parents sorted and unique, text in NFC, id computed. */
export function createChange(content: ChangeContent): Change {
  const settled: ChangeContent = {
    document: content.document,
    record: content.record.normalize('NFC'),
    value: normaliseJson(content.value),
    parents: [...new Set(content.parents)].sort(),
    author: content.author.normalize('NFC'),
    device: content.device,
    at: content.at,
  }
  return { id: changeId(settled), ...settled }
}
