import type { RecordState } from '../changes/change.ts'
import { readHeads } from '../changes/read-heads.ts'
import { compareText } from '../changes/record-lists.ts'
import { readTeamworkRecord } from './read-record.ts'
import type { AssignmentRecord, DecisionRecord, Target } from './records.ts'
import { isTeamwork } from './records.ts'
import type { Comment, Teamwork, Version } from './teamwork.ts'

/** The records about the work, in the order of the map: the same list as long as nobody wrote one. */
export function teamworkStates(states: ReadonlyMap<string, RecordState>): readonly RecordState[] {
  return [...states.values()].filter(({ record }) => isTeamwork(record))
}

/** What the records say about the work. Of one in conflict the head with the smallest id counts. */
export function readTeamwork(states: readonly RecordState[]): Teamwork {
  const versions: Version[] = []
  const decisions = new Map<string, DecisionRecord>()
  const assignments = new Map<Target, AssignmentRecord>()
  const comments: Comment[] = []
  readHeads(new Map(states.map((state) => [state.record, state])), readTeamworkRecord, (entry) => {
    if (entry.kind === 'version') versions.push(entry.value)
    else if (entry.kind === 'decision') decisions.set(entry.version, entry.value)
    else if (entry.kind === 'assignment') assignments.set(entry.target, entry.value)
    else comments.push(entry.value)
  })
  return {
    versions: versions.sort((a, b) => a.number - b.number || compareText(a.id, b.id)),
    decisions,
    assignments,
    comments: byTarget(comments),
  }
}

function byTarget(comments: readonly Comment[]): ReadonlyMap<Target, readonly Comment[]> {
  const groups = new Map<Target, Comment[]>()
  const sorted = [...comments].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
  for (const comment of sorted) {
    const group = groups.get(comment.target)
    if (group) group.push(comment)
    else groups.set(comment.target, [comment])
  }
  return groups
}
