import type { Change } from '../../../src/domain/changes/change.ts'
import { createChange } from '../../../src/domain/changes/create-change.ts'
import { recordStates } from '../../../src/domain/changes/heads.ts'
import type { RecordEdit } from '../../../src/domain/evaluation/new-evaluation.ts'
import { readTeamwork, teamworkStates } from '../../../src/domain/teamwork/read-teamwork.ts'
import type { Teamwork } from '../../../src/domain/teamwork/teamwork.ts'
import type { Json } from '../../../src/domain/values/json.ts'
import { blankEdits } from '../evaluation/evaluation-of.ts'

export const act = { by: '张会计', at: '2024-03-20T01:00:00.000Z' }

/** The log of one evaluation, written step by step; each step stands on the heads before it. */
export function logOf(...steps: readonly (readonly RecordEdit[])[]): readonly Change[] {
  let changes: readonly Change[] = []
  for (const edits of [blankEdits, ...steps]) {
    const states = recordStates(changes)
    const made = edits.map(({ record, value }) =>
      createChange({
        document: 'ev-test',
        record,
        value,
        parents: (states.get(record)?.heads ?? []).map(({ id }) => id),
        author: act.by,
        device: 'desk',
        at: act.at,
      }),
    )
    changes = [...changes, ...made]
  }
  return changes
}

export function teamOf(changes: Iterable<Change>): Teamwork {
  return readTeamwork(teamworkStates(recordStates(changes)))
}

export function edit(record: string, value: Json): RecordEdit {
  return { record, value }
}
