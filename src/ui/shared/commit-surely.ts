import { canonicalJson } from '../../domain/changes/canonical-json.ts'
import type { RecordState } from '../../domain/changes/change.ts'
import type { Json } from '../../domain/values/json.ts'
import type { Problem } from '../../domain/values/result.ts'
import type { OpenDocument } from './use-open-document.ts'

type Session = OpenDocument['session']

/** Ids of stored changes are hashes; what still waits to be written has none yet. */
const storedId = /^[0-9a-f]{64}$/

/** Whether the record's present value is on disk, not only on the screen. */
export function isStored(state: RecordState | undefined): boolean {
  return storedId.test(state?.heads[0]?.id ?? '')
}

/** A deliberate step that is believed only when it is found stored: null, or why it is not. */
export async function commitSurely(
  session: Session,
  edit: { readonly record: string; readonly value: Json },
): Promise<Problem | null> {
  await session.commit([edit])
  if (holds(session.records.get(edit.record), edit.value)) return null
  const { saveState } = session
  if (saveState.kind === 'failed') return saveState.problem
  return { code: saveState.kind === 'read-only' ? 'document-read-only' : 'storage-failed' }
}

/** In a conflict what was just written may not be the side that counts: it is kept all the same. */
function holds(state: RecordState | undefined, value: Json): boolean {
  if (!state) return value === null
  const wanted = canonicalJson(value)
  return state.heads.some((head) => storedId.test(head.id) && canonicalJson(head.value) === wanted)
}
