import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, normaliseJson } from './canonical-json.ts'
import type { Change } from './change.ts'

/** Everything a change says, before its id. */
export type ChangeContent = Omit<Change, 'id'>

/** The canonical text of all fields but the id, which is to say in the order of their names. */
function contentText(content: ChangeContent, valueText: string): string {
  const { document, record, parents, author, device, at } = content
  const fields = { at, author, device, document, parents, record }
  const members = Object.entries(fields).map(([name, field]) => `"${name}":${canonicalJson(field)}`)
  return `{${members.join(',')},"value":${valueText}}`
}

/** SHA-256 (hex) over the canonical text of all fields but the id; `valueText` is `canonicalJson` of the value. */
export function changeId(content: ChangeContent, valueText = canonicalJson(content.value)): string {
  return bytesToHex(sha256(utf8ToBytes(contentText(content, valueText))))
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
