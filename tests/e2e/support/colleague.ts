import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { encodeDraftFile } from '../../../src/protocol/draft-file.ts'

/** The file that comes back from a colleague who took the exported draft and changed these records on another phone. */
export function colleaguesFile(
  exported: readonly Change[],
  author: string,
  edits: Readonly<Record<string, Json>>,
): string {
  const states = recordStates(exported)
  const document = exported[0]?.document ?? ''
  const changes = Object.entries(edits).map(([record, value]) =>
    createChange({
      document,
      record,
      value,
      parents: (states.get(record)?.heads ?? []).map(({ id }) => id),
      author,
      device: 'a-colleagues-phone',
      at: '2024-03-20T03:04:05.000Z',
    }),
  )
  return encodeDraftFile([...exported, ...changes])
}
