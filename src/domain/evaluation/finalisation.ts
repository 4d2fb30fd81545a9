import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RecordState } from '../changes/change.ts'
import { compareText } from '../changes/record-lists.ts'
import { isTeamwork } from '../teamwork/records.ts'
import type { RecordEdit } from './new-evaluation.ts'

const finalised = 'meta/finalised'

/**
 * SHA-256 over the heads of every record but 定稿 itself and the work beside it (提交、批注、分工): any later change of what was
 * finalised, whoever made it, gives another one.
 */
export function evaluationDigest(states: ReadonlyMap<string, RecordState>): string {
  const hash = sha256.create()
  const lines = [...states.values()]
    .filter(({ record }) => record !== finalised && !isTeamwork(record))
    .map(({ record, heads }) => `${record}\t${heads.map(({ id }) => id).join(' ')}\n`)
    .sort(compareText)
  for (const line of lines) hash.update(utf8ToBytes(line))
  return bytesToHex(hash.digest())
}

interface Act {
  readonly by: string
  readonly at: string
}

export function finaliseEdit(states: ReadonlyMap<string, RecordState>, { by, at }: Act): RecordEdit {
  return { record: finalised, value: { state: 'final', by, at, digest: evaluationDigest(states) } }
}

/** 继续修改: the record stays, so that its history tells of both. */
export function reopenEdit(states: ReadonlyMap<string, RecordState>, { by, at }: Act): RecordEdit {
  return { record: finalised, value: { state: 'reopened', by, at, digest: evaluationDigest(states) } }
}
